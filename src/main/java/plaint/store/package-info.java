/// The record: H2 (or PostgreSQL for a team), schema and migrations, the exhibit vault, the history chain. SQL stands in this room only.
package plaint.store;
