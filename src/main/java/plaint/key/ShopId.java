package plaint.key;

/// One shop within a case file.
public record ShopId(String value) implements Key {
    public ShopId {
        Key.checked("shop id", value);
    }

    @Override public String toString() {
        return value;
    }
}
