using CbpRecord.Domain.Law;

namespace CbpRecord.Domain.Deadlines;

/// <summary>The English sentence of each step. The last argument is always the day that the step starts from or arrives at.</summary>
public static class StepWords
{
    private static readonly Dictionary<string, string> Sentences = new()
    {
        ["from-registered"] = "Registered on {0}.",
        ["from-international"] = "International registration of {0}.",
        ["from-renewed"] = "Renewed on {0}.",
        ["from-used-since"] = "In continuous use since {0}.",
        ["from-approved"] = "Approved by CBP on {0}.",
        ["from-ownership-ends"] = "Ownership ends on {0}.",
        ["from-copyright-ends"] = "The copyright ends on {0}.",
        ["from-pending-recorded"] = "Temporarily recorded on {0}.",
        ["from-author-died"] = "The author died on {0}.",
        ["from-first-use"] = "First used on {0}.",
        ["from-owner-change"] = "The new owner or name was recorded on {0}.",
        ["from-action"] = "Office action of {0}.",
        ["from-itc-received"] = "The President received the determination on {0}.",
        ["from-presented"] = "Presented for examination on {0}.",
        ["from-decided"] = "Decision to detain on {0}.",
        ["from-detained"] = "Detained on {0}.",
        ["from-detention-notice"] = "Detention notice of {0}.",
        ["from-seizure-notice"] = "Seizure notified on {0}.",
        ["from-seized"] = "Seized on {0}.",
        ["add-years"] = "{0} years later: {1}.",
        ["opens-years"] = "Opens {0} years later: {1}.",
        ["opens-at-once"] = "Runs from that very day, {0}.",
        ["leap-due"] = "That year has no 29 February: due on {0}.",
        ["leap-opens"] = "That year has no 29 February: opens on {0}.",
        ["add-months"] = "{0} months later: {1}.",
        ["months-before"] = "{0} months before the end: {1}.",
        ["short-month"] = "The month is too short: its last day, {0}.",
        ["add-days"] = "{0} calendar days later, the first day not counted: {1}.",
        ["add-business-days"] = "{0} business days later, the first day not counted: {1}.",
        ["grace"] = "Grace of {0} months from the due day itself, not from the day it rolled to: {1}.",
        ["rolled"] = "The next day on which the office is open: {0}.",
        ["office-open"] = "The office is open on {0}.",
        ["cbp-never-rolls"] = "CBP rolls nothing forward: it stays {0}.",
        ["wipo-own-calendar"] = "WIPO keeps its own calendar: {0} is not rolled.",
        ["nothing-rolls"] = "No office has to be open: {0} it stays.",
        ["target"] = "Our own day: the last business day before, {0}.",
        ["target-same"] = "Our own day: {0} itself, a business day.",
        ["target-buffer"] = "Our own day, {0} business days in hand: {1}.",
        ["follows-registration"] = "A mark's recordation has no term of its own: it ends with the registration's term, {0}.",
        ["earlier-clock"] = "The earlier of the two clocks: {0}.",
        ["expiry"] = "The registration's term ends on {0}.",
        ["renewal-shown"] = "Opens when the USPTO's renewal is shown: {0}.",
        ["three-months"] = "{0} months after the expiry: {1}.",
        ["ninety-days"] = "90 days after: {0}.",
        ["reading-a1"] = "Reading A1 ({0}): {1}.",
        ["reading-a3"] = "Reading A3 ({0}): {1}.",
        ["reading-a7"] = "Reading A7 ({0}): {1}.",
        ["reading-r28"] = "Reading R28 ({0}): {1}.",
        ["asks-from"] = "More time can be asked for from {0}.",
        ["extended-from-the-end"] = "{0} months from the last day to renew: {1}.",
        ["extended-from-the-expiry"] = "{0} months from the expiry: {1}.",
        ["extended-from-action"] = "{0} months from the action: {1}.",
        ["extended-chained"] = "{0} month from the third: {1}.",
        ["stated"] = "The day that the office itself stated: {0}.",
        ["before-this-day"] = "Before this day: {0} itself is too late.",
        ["day-before"] = "Read as ending the day before: {0}.",
        ["day-after"] = "The day after: {0}.",
        ["earliest"] = "The earliest of these: {0}.",
        ["published"] = "Published in {0}.",
        ["created"] = "Created in {0}.",
        ["years-70"] = "70 years after the death: {0}.",
        ["years-95"] = "95 years from publication: {0}.",
        ["years-120"] = "120 years from creation: {0}.",
        ["earlier-year"] = "The earlier year: {0}.",
        ["not-before"] = "But not before {0}: made before 1978 and published later.",
        ["year-end"] = "Copyrights run to the end of their last year: {0}.",
        ["use-ended"] = "Use ended on {0}.",
        ["answer-asked"] = "CBP's letter in case {0} asks for an answer by {1}.",
        ["a-licence-ends"] = "The licence ends on {0}.",
        ["licence-ends"] = "The licence of {0} ends on {1}.",
        ["sixty-days"] = "Final when 60 days are over: {0}.",
        ["with-the-notice"] = "No later than the detention notice: {0}.",
        ["closed-saturday"] = "{0} is a Saturday.",
        ["closed-sunday"] = "{0} is a Sunday.",
        ["closed-inauguration"] = "{0} is Inauguration Day, on which the USPTO is closed.",
        ["closed-by-order"] = "{1}: closed by order ({0}).",
    };

    static StepWords()
    {
        foreach (var (code, name) in FederalHolidays.Names) Sentences[$"closed-{code}"] = $"{{0}} is a federal day off: {name}.";
    }

    public static string Of(string code) => Sentences[code];
    public static IReadOnlyDictionary<string, string> All => Sentences;
}
