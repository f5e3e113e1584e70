/// The names by which records point at each other: case, party, shop, exhibit.
/// Lowest room of the house; knows nothing of what the names stand for.
package plaint.key;
