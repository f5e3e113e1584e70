package plaint.fund;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import plaint.fund.Account.Guard;
import plaint.text.Refused;

/// The chart of accounts, read from `assets/fund/accounts.csv`: one account for each role, in the order of the list. Immutable.
public final class Chart {
    private final List<Account> accounts;
    private final Map<Role, Account> byRole = new EnumMap<>(Role.class);

    private Chart(List<Account> accounts) {
        this.accounts = List.copyOf(accounts);
        accounts.forEach(a -> byRole.put(a.role(), a));
    }

    /// Refused, with the line, where an account cannot be read, stands twice, or a role has none.
    public static Chart read(Path csv) throws Refused {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(Files.readString(csv))) {
            var accounts = new java.util.ArrayList<Account>();
            for (var row : reader) {
                var a = account(csv, row);
                if (accounts.stream().anyMatch(b -> b.code().equals(a.code()) || b.role() == a.role())) throw new Refused("fund.refused.accountTwice", csv, row.getStartingLineNumber(), a.code());
                accounts.add(a);
            }
            for (var role : Role.values()) if (accounts.stream().noneMatch(a -> a.role() == role)) throw new Refused("fund.refused.noAccount", csv, role);
            return new Chart(accounts);
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            throw new Refused("fund.refused.chart", csv);
        }
    }

    private static Account account(Path csv, NamedCsvRecord row) throws Refused {
        try {
            var code = field(row, "code");
            if (!code.matches("\\d{3,8}") || field(row, "name").isEmpty() || field(row, "latin").isEmpty()) throw new Refused("fund.refused.account", csv, row.getStartingLineNumber());
            return new Account(code, Role.valueOf(field(row, "role")), Guard.valueOf(field(row, "guard").toUpperCase(Locale.ROOT)), field(row, "name"), field(row, "latin"));
        } catch (IllegalArgumentException e) {
            throw new Refused("fund.refused.account", csv, row.getStartingLineNumber());
        }
    }

    private static String field(NamedCsvRecord row, String name) {
        return row.findField(name).map(String::strip).orElse("");
    }

    public List<Account> accounts() {
        return accounts;
    }

    public String code(Role role) {
        return byRole.get(role).code();
    }

    /// The account of this code; refused where the chart has lost it, because then nothing can be said of its balance.
    public Account account(String code) throws Refused {
        return accounts.stream().filter(a -> a.code().equals(code)).findFirst().orElseThrow(() -> new Refused("fund.refused.accountGone", code));
    }
}
