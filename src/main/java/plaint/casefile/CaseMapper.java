package plaint.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import plaint.claim.Damages;
import plaint.docket.Application;
import plaint.docket.Docket;
import plaint.evidence.Sha256;
import plaint.key.CaseNo;
import plaint.key.ExhibitId;
import plaint.key.PartyId;
import plaint.key.ShopId;
import plaint.party.Authority;
import plaint.party.Company;
import plaint.party.Party;
import plaint.party.Person;
import plaint.party.Relations;
import plaint.text.Money;

/// How the records of a case become text: keys, money, dates and digests as plain text, no nulls, no empty lists, no zero
/// or false, keys in the order of the records; an unknown key or
/// a value of another type is an error.
final class CaseMapper {
    /// More than any case written by people; a longer text is something else.
    static final int MOST_CHARACTERS = 32 << 20;

    private static final JsonInclude.Value FILLED = JsonInclude.Value.construct(JsonInclude.Include.CUSTOM, JsonInclude.Include.ALWAYS, Nothing.class, Void.class);

    private CaseMapper() { }

    /// Equal to a group of lists that are all empty, which is then not written.
    static final class Nothing {
        @Override public boolean equals(Object other) {
            return other == null || other.equals(Relations.EMPTY) || other.equals(Damages.EMPTY) || other.equals(Docket.EMPTY);
        }

        @Override public int hashCode() {
            return 0;
        }
    }

    static ObjectMapper json() {
        return set(JsonMapper.builder(JsonFactory.builder().configure(com.fasterxml.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION, true).build()));
    }

    static ObjectMapper yaml(SimpleModule more) {
        var limits = new LoaderOptions();
        limits.setCodePointLimit(MOST_CHARACTERS);
        var factory = YAMLFactory.builder().loaderOptions(limits).disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER).disable(YAMLGenerator.Feature.SPLIT_LINES).disable(YAMLGenerator.Feature.USE_NATIVE_TYPE_ID)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES).enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR).build();
        // the builder starts without the parser's defaults
        factory.enable(YAMLParser.Feature.EMPTY_STRING_AS_NULL).enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS);
        factory.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        return set(YAMLMapper.builder(factory).addModule(more));
    }

    private static ObjectMapper set(com.fasterxml.jackson.databind.cfg.MapperBuilder<?, ?> builder) {
        builder.annotationIntrospector(new RequiredKeys()).addModule(words()).addMixIn(Party.class, PartyForm.class).addMixIn(Application.class, ApplicationForm.class)
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true)
            .withCoercionConfig(LogicalType.Integer, c -> c.setCoercion(CoercionInputShape.String, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail).setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .withCoercionConfig(LogicalType.Boolean, c -> c.setCoercion(CoercionInputShape.String, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail).setCoercion(CoercionInputShape.Integer, CoercionAction.Fail))
            .withConfigOverride(List.class, c -> c.setInclude(JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS)))
            .withConfigOverride(Map.class, c -> c.setInclude(JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS)))
            .withConfigOverride(Relations.class, c -> c.setInclude(FILLED)).withConfigOverride(Damages.class, c -> c.setInclude(FILLED)).withConfigOverride(Docket.class, c -> c.setInclude(FILLED))
            .withConfigOverride(int.class, c -> c.setInclude(JsonInclude.Value.construct(JsonInclude.Include.NON_DEFAULT, JsonInclude.Include.ALWAYS)))
            .withConfigOverride(long.class, c -> c.setInclude(JsonInclude.Value.construct(JsonInclude.Include.NON_DEFAULT, JsonInclude.Include.ALWAYS)))
            .withConfigOverride(boolean.class, c -> c.setInclude(JsonInclude.Value.construct(JsonInclude.Include.NON_DEFAULT, JsonInclude.Include.ALWAYS)));
        return builder.build();
    }

    private static SimpleModule words() {
        var m = new SimpleModule();
        TextForm.register(m, String.class, s -> s);
        TextForm.register(m, CaseNo.class, CaseNo::new);
        TextForm.register(m, PartyId.class, PartyId::new);
        TextForm.register(m, ShopId.class, ShopId::new);
        TextForm.register(m, ExhibitId.class, ExhibitId::new);
        TextForm.register(m, Sha256.class, Sha256::new);
        TextForm.register(m, Money.class, Money::parse);
        TextForm.register(m, LocalDate.class, LocalDate::parse);
        TextForm.register(m, LocalDateTime.class, LocalDateTime::parse);
        TextForm.register(m, Instant.class, Instant::parse);
        return m;
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({@JsonSubTypes.Type(value = Person.class, name = "person"), @JsonSubTypes.Type(value = Company.class, name = "company"),
        @JsonSubTypes.Type(value = Authority.class, name = "authority")})
    private interface PartyForm { }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({@JsonSubTypes.Type(value = Application.Freeze.class, name = "preservation"), @JsonSubTypes.Type(value = Application.Investigation.class, name = "investigation"),
        @JsonSubTypes.Type(value = Application.EvidenceHold.class, name = "evidence-preservation"), @JsonSubTypes.Type(value = Application.Extension.class, name = "extension"),
        @JsonSubTypes.Type(value = Application.PublicNotice.class, name = "public-notice"), @JsonSubTypes.Type(value = Application.Withdrawal.class, name = "withdrawal"),
        @JsonSubTypes.Type(value = Application.AppealPetition.class, name = "appeal"), @JsonSubTypes.Type(value = Application.EnforcementRequest.class, name = "enforcement")})
    private interface ApplicationForm { }
}
