using CbpRecord.Domain.Rights;

namespace CbpRecord.Web.Html;

/// <summary>One value of a right as its page shows it.</summary>
/// <param name="Label">The key of its words.</param>
/// <param name="Field">The name under which its source is kept.</param>
/// <param name="Words">A key of words, where the value is one of ours.</param>
public sealed record RightLine(string Label, string Field, string? Text = null, DateOnly? Day = null, string? Words = null, string Language = "en")
{
    public bool IsEmpty => Day is null && Words is null && string.IsNullOrWhiteSpace(Text);
}

/// <summary>The values of a right in the order of its page; what is not known is left out.</summary>
public static class RightLines
{
    public static IEnumerable<RightLine> Of(Right right)
    {
        IEnumerable<RightLine> lines = right switch
        {
            Trademark mark => Mark(mark),
            Copyright work => Work(work),
            TradeName name =>
            [
                new("rights.name", "Name", name.Name), new("rights.name-foreign", "Name", name.NameForeign, Language: "zh-Hans"),
                new("rights.first-use-on", "FirstUseOn", Day: name.FirstUseOn), new("rights.merchandise", "Merchandise", name.Merchandise),
            ],
            Patent patent =>
            [
                new("rights.work-title", "Title", patent.Name), new("rights.patent-number", "Number", patent.NumberPrinted), new("rights.design", "Number", Words: YesNo(patent.Design)),
                new("rights.granted-on", "GrantedOn", Day: patent.GrantedOn), new("rights.expires-on", "GrantedOn", Day: patent.ExpiresOn),
            ],
            _ => [],
        };
        return lines.Where(l => !l.IsEmpty);
    }

    private static IEnumerable<RightLine> Mark(Trademark mark) =>
    [
        new("rights.mark", "Mark", mark.Name), new("rights.mark-foreign", "MarkForeign", mark.NameForeign, Language: "zh-Hans"),
        new("rights.number", "NumberPrinted", mark.NumberPrinted ?? mark.Number), new("rights.serial", "SerialNumber", mark.SerialNumber),
        new("rights.register", "Register", Words: mark.Register is { } register ? $"rights.register-{register.ToString().ToLowerInvariant()}" : null),
        new("rights.basis", "Basis", Words: mark.Basis is { } basis ? Basis(basis) : null),
        new("rights.status", "StatusText", mark.StatusText), new("rights.status-on", "StatusOn", Day: mark.StatusOn),
        new("rights.filed-on", "FiledOn", Day: mark.FiledOn), new("rights.registered-on", "RegisteredOn", Day: mark.RegisteredOn),
        new("rights.renewed-on", "RenewedOn", Day: mark.RenewedOn), new("rights.expires-on", "ExpiresOn", Day: mark.ExpiresOn), new("rights.cancelled-on", "CancelledOn", Day: mark.CancelledOn),
        new("rights.international-number", "InternationalNumber", mark.InternationalNumber),
        new("rights.international-registered-on", "InternationalRegisteredOn", Day: mark.InternationalRegisteredOn),
        new("rights.international-renewed-on", "InternationalRenewedOn", Day: mark.InternationalRenewedOn),
    ];

    private static IEnumerable<RightLine> Work(Copyright work) =>
    [
        new("rights.work-title", "Title", work.Name), new("rights.title-foreign", "Title", work.NameForeign, Language: "zh-Hans"),
        new(work.Pending ? "rights.application-number" : "rights.number", "Number", work.NumberPrinted ?? work.Number),
        new("rights.applied-on", "RegisteredOn", Day: work.AppliedOn), new("rights.registered-on", "RegisteredOn", Day: work.RegisteredOn),
        new("rights.authors", "Authors", string.Join("; ", work.Authors.Select(a => a.Name))),
        new("rights.created-year", "Title", Year(work.CreatedYear)), new("rights.published-year", "Title", Year(work.PublishedYear)),
        new("rights.work-for-hire", "Authors", Words: YesNo(work.WorkForHire)), new("rights.sound-recording", "Title", Words: YesNo(work.SoundRecording)),
    ];

    private static string Basis(FilingBasis basis) => basis switch
    {
        FilingBasis.Use => "rights.basis-use",
        FilingBasis.ForeignRegistration => "rights.basis-foreign-registration",
        FilingBasis.Madrid => "rights.basis-madrid",
        FilingBasis.IntentToUse => "rights.basis-intent-to-use",
        _ => "rights.basis-foreign-application",
    };

    private static string YesNo(bool yes) => yes ? "shell.yes" : "shell.no";
    private static string? Year(int? year) => year?.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
