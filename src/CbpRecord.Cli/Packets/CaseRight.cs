using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Cli.Packets;

/// <summary>The right of a case file: read from the USPTO's own file, or spelt out.</summary>
internal static class CaseRight
{
    public static RightFacts Of(UsptoRecord record) => record.AsFacts();

    public static Result<RightFacts> Read(CaseNode right, List<Error> errors)
    {
        var kind = right.Text("kind") switch
        {
            "trademark" => RightKind.Trademark, "copyright" => RightKind.Copyright, "pending-copyright" => RightKind.PendingCopyright,
            "trade-name" => RightKind.TradeName, _ => RightKind.Patent,
        };
        var authors = right.List("authors").Select(a => (Name: a.IsText ? a.ToText()! : a.Text("name")!, Died: a.IsText ? null : a.Day("diedOn"))).ToList();
        var died = right.Day("authorDiedOn") ?? (authors.Count > 0 && authors.All(a => a.Died is not null) ? authors.Max(a => a.Died) : null);
        return new RightFacts(kind)
        {
            Number = Number(right, kind, errors), SerialNumber = right.Text("serialNumber"), Title = right.Text("title"), ForeignTitle = right.Text("foreignTitle"),
            Register = right.Text("register") switch { "principal" => Register.Principal, "supplemental" => Register.Supplemental, _ => null },
            Basis = right.Text("basis") switch
            {
                "1a" => FilingBasis.Use, "1b" => FilingBasis.IntentToUse, "44d" => FilingBasis.ForeignApplication, "44e" => FilingBasis.ForeignRegistration,
                "66a" => FilingBasis.Madrid, _ => null,
            },
            RegisteredOn = right.Day("registeredOn"), RenewedOn = right.Day("renewedOn"), ExpiresOn = right.Day("expiresOn"),
            InternationalRegisteredOn = right.Day("internationalRegisteredOn"), Classes = Registered(right, errors),
            OwnersOfRecord = [.. right.Texts("ownersOfRecord").Select(o => new OwnerOfRecord(o))],
            Authors = [.. authors.Select(a => a.Name)], AuthorDiedOn = died, AuthorAlive = right.Flag("authorAlive") ?? (died is null ? null : false),
            CreatedYear = right.Number("createdYear"), PublishedYear = right.Number("publishedYear"), WorkForHire = right.Flag("workForHire") ?? false,
            SoundRecording = right.Flag("soundRecording") ?? false, OwnershipEndsOn = right.Day("ownershipEndsOn"),
            FirstUseOn = right.Day("firstUseOn"), Merchandise = right.Text("merchandise"),
        };
    }

    /// <summary>"9", 9, "IC 009" → "009"; what is no class is an error at its place.</summary>
    public static IReadOnlyList<string> Classes(CaseNode root, List<Error> errors) =>
        [.. root.List("classesToRecord").Select((c, i) => Code(c.ToText(), $"classesToRecord[{i}]", errors))];

    private static IReadOnlyList<Domain.Packets.RegisteredClass> Registered(CaseNode right, List<Error> errors) =>
        [.. right.List("classes").Select((c, i) => new Domain.Packets.RegisteredClass(Code(c.Text("class"), $"right.classes[{i}].class", errors), c.Text("goods")))];

    private static string Code(string? text, string path, List<Error> errors)
    {
        if (text is "A" or "B" or "200") return text;    // certification and membership marks have these instead
        var parsed = NiceClass.Parse(text);
        if (!parsed.Refused) return parsed.Value.Code;
        errors.AddRange(parsed.Errors.Select(e => e.At(path)));
        return text ?? "";
    }

    private static string? Number(CaseNode right, RightKind kind, List<Error> errors)
    {
        if (right.Text("number") is not { Length: > 0 } text || kind != RightKind.Trademark) return right.Text("number");
        var parsed = RegistrationNumber.Parse(text);
        if (!parsed.Refused) return parsed.Value.Key;
        errors.AddRange(parsed.Errors.Select(e => e.At("right.number")));
        return text;
    }
}
