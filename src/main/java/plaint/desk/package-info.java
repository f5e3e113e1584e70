/// What a lawyer can do, one verb a class; the command line and the window both act through here and through nothing else.
/// A verb ends with its result or is [plaint.text.Refused]; long ones take a [plaint.work.Progress] and may be [plaint.work.Cancelled].
package plaint.desk;
