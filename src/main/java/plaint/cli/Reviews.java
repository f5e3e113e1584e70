package plaint.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import plaint.forum.Forum.Review;
import plaint.text.Notice;

/// How the review of a pack is told.
final class Reviews {
    private Reviews() { }

    static String told(Review review, Speech speech) {
        var state = speech.of(Notice.of("cli.word.review." + review.state()));
        return review.on() == null ? state : speech.of(Notice.of("cli.word.review.by", review.on(), review.by(), state));
    }

    static Map<String, Object> object(Review review) {
        var object = new LinkedHashMap<String, Object>();
        object.put("state", review.state().name().toLowerCase(Locale.ROOT));
        object.put("on", review.on() == null ? null : review.on().toString());
        object.put("by", review.by().isEmpty() ? null : review.by());
        object.put("translation", review.translated() ? "own" : null);
        object.put("asOf", review.asOf().toString());
        return object;
    }
}
