package plaint.lead;

/// Why a lead went no further; what is not among these is OTHER and stands in the reason.
public enum Loss { NOT_COUNTERFEIT, BELOW_LINE, SELLER_UNKNOWN, LACKS_PROOF, NOT_TAKEN_UP, OUT_OF_TIME, DOUBLE, CLOSED_BY_SOURCE, OTHER }
