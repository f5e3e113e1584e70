/// The case file: everything known of one case as one value, its stage computed from its events, its filings, and its form as text (YAML for people, JSON for the store).
/// A case file is immutable; `with…` gives the next one or a refusal.
package plaint.casefile;
