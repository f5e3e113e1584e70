package plaint.party;

import plaint.key.PartyId;

/// A police bureau, regulator or court named in the story; courts that decide the case are data of the forum pack.
public record Authority(PartyId id, String name, String latin, String address, String phone) implements Party { }
