package org.dateline.ontology;

/** IRIs of the terms that the tool itself writes or must recognise; every other term is known only from the files. */
public final class Vocabulary {

    /** The ontology's own IRI. */
    public static final String ONTOLOGY = "https://w3id.org/dateline/ontology";

    public static final String DL = ONTOLOGY + "#";
    public static final String CODE = "https://w3id.org/dateline/code/";
    public static final String SCHEMA = "https://schema.org/";
    public static final String OA = "http://www.w3.org/ns/oa#";
    public static final String PROV = "http://www.w3.org/ns/prov#";
    public static final String SKOS = "http://www.w3.org/2004/02/skos/core#";

    // classes
    public static final String RECORD = DL + "Record";
    public static final String EVENT = DL + "Event";
    public static final String SCENARIO = DL + "Scenario";
    public static final String SPEECH = DL + "Speech";
    public static final String CLAIM = DL + "Claim";
    public static final String REPORTED_CLAIM = DL + "ReportedClaim";
    public static final String RELATION = DL + "Relation";
    public static final String PROPOSITION = DL + "Proposition";
    public static final String COUNT_CLASS = DL + "Count";
    public static final String QUOTE = DL + "Quote";
    public static final String ARTICLE = DL + "Article";
    public static final String ACTOR = DL + "Actor";

    // register entries
    public static final String LABEL = "http://www.w3.org/2000/01/rdf-schema#label";
    public static final String ALT_LABEL = SKOS + "altLabel";
    public static final String REPLACED_BY = DL + "replacedBy";

    // what is known of a record
    public static final String NOTE = SKOS + "editorialNote";
    public static final String EVIDENCE = DL + "evidence";
    public static final String DATE = DL + "date";
    public static final String EARLIEST = DL + "earliest";
    public static final String LATEST = DL + "latest";
    public static final String INFERRED = DL + "inferred";
    public static final String AGENT = DL + "agent";
    public static final String COUNT = DL + "count";
    public static final String REALIZED_BY = DL + "realizedBy";

    // sayings and scenarios
    public static final String CLAIMANT = DL + "claimant";
    public static final String VIA = DL + "via";
    public static final String STANCE = DL + "stance";
    public static final String ABOUT = DL + "about";
    public static final String STATES = DL + "states";
    public static final String CONTENT = DL + "content";
    public static final String FACTUALITY = DL + "factuality";

    // propositions and relations
    public static final String SUBJECT = DL + "subject";
    public static final String PROPERTY = DL + "property";
    public static final String OBJECT = DL + "object";
    public static final String LITERAL = DL + "literal";
    public static final String RELATION_SUBJECT = DL + "relationSubject";
    public static final String RELATION_PROPERTY = DL + "relationProperty";
    public static final String RELATION_OBJECT = DL + "relationObject";
    public static final String RELATION_LITERAL = DL + "relationLiteral";

    // counts
    public static final String COUNT_OF = DL + "countOf";
    public static final String AMONG = DL + "among";
    public static final String COUNTED_AT = DL + "countedAt";
    public static final String UNIT = DL + "unit";
    public static final String CURRENCY = DL + "currency";
    public static final String WORDING = DL + "wording";
    public static final String MIN_VALUE = SCHEMA + "minValue";
    public static final String MAX_VALUE = SCHEMA + "maxValue";
    public static final String VALUE = SCHEMA + "value";

    // quotes and articles
    public static final String WORDS = DL + "words";
    public static final String MATCH = DL + "match";
    public static final String EVIDENCE_FOR = DL + "evidenceFor";
    public static final String TRANSLATION = DL + "translation";
    public static final String QUOTED_FROM = PROV + "wasQuotedFrom";
    public static final String START = OA + "start";
    public static final String END = OA + "end";
    public static final String EXACT = OA + "exact";
    public static final String DATE_PUBLISHED = SCHEMA + "datePublished";
    public static final String PUBLISHER = SCHEMA + "publisher";
    public static final String LANGUAGE = SCHEMA + "inLanguage";
    public static final String SHA256 = SCHEMA + "sha256";

    // code lists
    public static final String STANCES = CODE + "stance";
    public static final String COUNTED = CODE + "counted";
    public static final String MATCH_LITERAL = CODE + "match/literal";
    public static final String MATCH_FOLDED = CODE + "match/folded";
    public static final String EVALUATES = CODE + "polarity/evaluates";

    // how the ontology says what a key means
    public static final String KEY = DL + "key";
    public static final String MARKS = DL + "marks";
    public static final String CODE_LIST = DL + "codeList";
    public static final String INLINE_FACTUALITY = DL + "inlineFactuality";
    public static final String ON_RECORD = DL + "onRecord";
    public static final String WRITTEN_BY_TOOL = DL + "writtenByTool";
    public static final String VALUE_SYNTAX = DL + "valueSyntax";
    public static final String GIVES_BOUNDS = DL + "givesBounds";
    public static final String ARTICLE_DATE = DL + "articleDate";
    public static final String DEFAULT_AGENT = DL + "defaultAgent";
    public static final String SECTION = DL + "section";
    public static final String POLARITY = DL + "polarity";
    public static final String DOMAIN_INCLUDES = SCHEMA + "domainIncludes";
    public static final String RANGE_INCLUDES = SCHEMA + "rangeIncludes";

    private Vocabulary() {}
}
