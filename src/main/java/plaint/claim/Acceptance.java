package plaint.claim;

import java.time.LocalDateTime;
import plaint.key.ExhibitId;
import plaint.key.ShopId;

/// When and how a shop's account accepted a version of the agreement; Beijing time.
public record Acceptance(ShopId shop, String agreement, LocalDateTime at, String channel, ExhibitId exhibit) { }
