package plaint.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import plaint.text.AmountInWords;
import plaint.text.Figures;
import plaint.text.Refused;

/// 人民币大写.
@Command(name = "words", description = "cli.about.words")
final class WordsCommand implements Callable<Integer> {
    private final Speech speech;

    @Mixin private CommonOptions common;

    @Parameters(paramLabel = "AMOUNT", descriptionKey = "cli.option.amountInWords")
    private String amount;

    WordsCommand(Speech speech) {
        this.speech = speech;
    }

    @Override public Integer call() throws Refused {
        var words = AmountInWords.of(Figures.read(amount));
        speech.line(words);
        speech.object(Keys.of("words", words));
        return Commands.DONE;
    }
}
