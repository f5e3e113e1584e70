package plaint.fund;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Which column of a bank's file holds what, by the names banks give them, in any order.
final class BankColumns {
    enum Column {
        DATE("交易日期", "交易时间", "交易日", "记账日期", "入账日期", "日期", "date", "transaction date", "booking date", "posting date", "value date"),
        TEXT("摘要", "交易摘要", "附言", "用途", "备注", "description", "details", "memo", "remark", "remarks", "text", "purpose"),
        NAME("对方户名", "对方名称", "对方单位", "对方单位名称", "对手户名", "对方账户名称", "交易对方", "收方名称", "收付方名称", "收/付方名称", "收付款人名称", "counterparty", "counterparty name", "name", "payer", "payee"),
        ACCOUNT("对方账号", "对方帐号", "对方账户", "对手账号", "收方账号", "收付方账号", "收/付方账号", "counterparty account", "account", "account number", "account no"),
        IN("收入", "收入金额", "贷方发生额", "贷方金额", "贷方", "转入金额", "存入金额", "credit", "credit amount", "in", "money in", "deposit", "paid in"),
        OUT("支出", "支出金额", "借方发生额", "借方金额", "借方", "转出金额", "支取金额", "debit", "debit amount", "out", "money out", "withdrawal", "paid out"),
        AMOUNT("金额", "交易金额", "发生额", "amount"),
        DIRECTION("借贷标志", "借贷方向", "借贷", "收支", "收支标志", "direction", "dr/cr", "d/c"),
        BALANCE("余额", "账户余额", "本次余额", "balance", "running balance"),
        REFERENCE("流水号", "交易流水号", "交易流水", "凭证号", "凭证号码", "reference", "transaction id", "transaction reference");

        private final List<String> names;

        Column(String... names) {
            this.names = List.of(names);
        }
    }

    private final Map<Column, List<Integer>> places = new EnumMap<>(Column.class);

    BankColumns(List<String> header) {
        for (int i = 0; i < header.size(); i++) {
            // what a bank writes in brackets is a remark: 收(付)方名称 is read as 收方名称
            var name = header.get(i).strip().replaceAll("[（(][^（()）]*[)）]", "").strip().toLowerCase(Locale.ROOT);
            for (var c : Column.values()) if (c.names.contains(name)) places.computeIfAbsent(c, k -> new ArrayList<>()).add(i);
        }
    }

    /// Whether this is the header of a statement at all.
    boolean usable() {
        return has(Column.DATE) && (has(Column.IN) || has(Column.OUT) || has(Column.AMOUNT));
    }

    boolean has(Column c) {
        return places.containsKey(c);
    }

    /// What stands in a column; where several have the same meaning, what stands in them, each once.
    String of(List<String> row, Column c) {
        return String.join(" ", places.getOrDefault(c, List.of()).stream().filter(i -> i < row.size()).map(i -> row.get(i).strip()).filter(s -> !s.isEmpty()).distinct().toList());
    }

    /// What stands in the first of such columns.
    String first(List<String> row, Column c) {
        return places.getOrDefault(c, List.of()).stream().filter(i -> i < row.size()).map(i -> row.get(i).strip()).filter(s -> !s.isEmpty()).findFirst().orElse("");
    }
}
