package plaint.evidence;

import java.time.LocalDateTime;
import plaint.key.ExhibitId;

/// 交接: a sample or an exhibit's original went from one hand to another; Beijing time. `item` is the sample's or exhibit's id as written on its label,
/// `exhibit` the exhibit it belongs to (null: a sample not in the bundle), `intact` whether the seal was unbroken.
public record Custody(String item, ExhibitId exhibit, LocalDateTime at, String from, String to, String purpose, String sealNo, boolean intact, String place) { }
