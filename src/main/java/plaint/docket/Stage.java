package plaint.docket;

/// Where the civil case stands; computed from its events, in this order.
public enum Stage { LEAD, PURCHASE, AUTHENTICATION, RAID, DRAFTED, SUBMITTED, ACCEPTED, TRIAL, JUDGMENT, ENFORCEMENT, FUND }
