package plaint.store;

import java.nio.file.Path;
import plaint.casefile.CaseFile;
import plaint.casefile.CaseText;
import plaint.text.Refused;

/// A small invented case for the tests.
public final class Cases {
    private Cases() { }

    public static CaseFile small(String no) throws Refused {
        return CaseText.parse("""
            no: %s
            forum: cn
            court: nowhere
            cause: network-service-contract
            parties:
              - {kind: company, id: platform, name: 样本平台, latin: Sample Platform}
              - {kind: person, id: seller, name: '刘某''; drop table party; --', phone: "000"}
            seats:
              - {party: platform, role: PLAINTIFF, filing: 1}
              - {party: seller, role: DEFENDANT, filing: 1}
            shops:
              - {id: s1, name: 样本店, runBy: seller}
            claims:
              - {no: 1, on: 2016-12-30, election: CONTRACT, heads: [{kind: B, label: 商誉, claimed: 1400000}]}
            filings:
              - {no: 1, kind: initial, dated: 2016-12-30, claim: 1}
            """.formatted(no), "small.yaml", Path.of("/")).caseFile();
    }
}
