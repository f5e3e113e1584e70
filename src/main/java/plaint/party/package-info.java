/// Who stands in a case: platform, brand owner, sellers, authorities, agents, shops, and what links them. Records only; identity numbers are checked here.
package plaint.party;
