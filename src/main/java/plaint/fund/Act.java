package plaint.fund;

/// What an entry is the record of.
public enum Act { AWARD, RECEIPT, FEE_REFUND, TRANSFER, ALLOT, PAY, RETURN, REVERSAL }
