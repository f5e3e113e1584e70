package plaint.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import plaint.fund.BankStatement;
import plaint.fund.BankStatement.Fault;
import plaint.text.Money;
import plaint.text.Refused;

/// Takes a bank statement in. The same line twice is one line; a line that cannot be read is refused alone and told with its number.
public final class ImportBankStatement {
    private static final long LARGEST = 64L << 20;
    private final Office office;

    public ImportBankStatement(Office office) {
        this.office = office;
    }

    /// `added` and `there`: new lines, and lines an earlier statement had. `opening` and `closing` are null where the file has no balances.
    public record Taken(int added, int there, List<Fault> refused, List<Fault> doubts, Money opening, Money closing) { }

    public Taken run(Path file) throws Refused {
        try {
            if (!Files.isRegularFile(file)) throw new Refused("fund.refused.bankNoFile", file);
            if (Files.size(file) > LARGEST) throw new Refused("fund.refused.bankLarge", file.getFileName());
            var bytes = Files.readAllBytes(file);
            var name = file.getFileName().toString();
            var s = BankStatement.read(name, bytes);
            var kept = office.archive().write(w -> w.fund().keep(name, bytes, s.opening(), s.closing(), s.lines()));
            return new Taken(kept.added(), kept.there(), s.refused(), s.doubts(), s.opening(), s.closing());
        } catch (IOException e) {
            throw new Refused("fund.refused.bankNoFile", file);
        }
    }
}
