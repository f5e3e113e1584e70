package plaint.casefile;

/// Where the plaintiff takes service (送达地址), as confirmed to the court.
public record ServiceAddress(String receiver, String relation, String address, String postcode, String phone, boolean electronic, String email) { }
