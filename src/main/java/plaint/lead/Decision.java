package plaint.lead;

/// What the office decided to do about a lead.
public enum Decision { TEST_PURCHASE, HAND_TO_POLICE, SUE, WATCH, DROP }
