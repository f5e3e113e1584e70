/// What proves the case: test purchase (神秘抽检), authentication (鉴定), raid and seizure (查处、查扣), exhibits (证据) and the digest each file was sealed under at intake.
package plaint.evidence;
