using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Rights;
using CbpRecord.Packets.Blocks;

namespace CbpRecord.Packets.Sections;

/// <summary>The letter to the IPR branch: who sends what for whom, what is enclosed, and the fee.</summary>
internal static class Transmittal
{
    public static IEnumerable<Block> Of(PacketPlan plan)
    {
        var facts = plan.Facts;
        yield return Bits.Heading(1, Titles.Transmittal, plan, "transmittal");
        foreach (var line in Sender(plan)) yield return Tight(line);
        yield return new Spacer(10);
        yield return new Paragraph(Bits.Day(plan.PreparedOn)) { After = 10 };
        foreach (var line in plan.Settings.Recipient) yield return Tight(line);
        if (facts.Right.Kind == RightKind.PendingCopyright) yield return Tight($"By e-mail: {plan.Settings.Email}");
        yield return new Spacer(10);
        yield return new KeyValues([.. Subject(plan)], 0.24);
        yield return new Spacer(6);
        yield return new Paragraph("Sir or Madam:");
        yield return new Paragraph(Purpose(plan));
        yield return new Paragraph("Enclosed are:") { KeepWithNext = true };
        yield return new Items([.. Enclosures(plan).Select(e => (Words)e)], Numbered: true);
        yield return new Paragraph(Payment(plan));
        yield return new Paragraph(Contact(facts));
        yield return new Together([new Paragraph("Respectfully submitted,"), new Signatures([new("Signature"), new("Name", (facts.Agent ?? facts.Contact)?.Name)])]);
        yield return new Spacer(12);
        yield return new Paragraph(Words.Muted($"The address is that of {plan.Settings.RecipientSource}."), Size.Small);
    }

    private static IEnumerable<KeyValue> Subject(PacketPlan plan)
    {
        var facts = plan.Facts;
        yield return new("Re", Words.Bold(Titles.OfTransaction(facts).English));
        if (facts.Right.Title is { Length: > 0 } title) yield return new(facts.Right.Kind == RightKind.TradeName ? "Trade name" : facts.Right.Kind == RightKind.Trademark ? "Mark" : "Work", title);
        if (facts.Right.Number is { Length: > 0 } number)
            yield return new(facts.Right.Kind == RightKind.Trademark ? "U.S. registration" : facts.Right.Kind == RightKind.PendingCopyright ? "Application" : "Registration", Domain.Packets.RightFacts.Grouped(number));
        if (facts.Recordation?.Number is { Length: > 0 } recorded) yield return new("CBP recordation", recorded);
        yield return new("Owner", facts.Owner?.Name);
        if (facts.Reference is { Length: > 0 } reference) yield return new("Our reference", reference);
    }

    private static string Purpose(PacketPlan plan)
    {
        var owner = plan.Facts.Owner?.Name ?? plan.Facts.Transaction switch { TransactionKind.OwnerChange => "The new owner", TransactionKind.NameChange => "the new name", _ => "the owner" };
        return (plan.Facts.Transaction, plan.Facts.Right.Kind) switch
        {
            (TransactionKind.New, RightKind.Trademark) => $"On behalf of {owner} we apply for recordation of the trademark named above under 19 CFR 133.1 to 133.3.",
            (TransactionKind.New, RightKind.TradeName) => $"On behalf of {owner} we apply for recordation of the trade name named above under 19 CFR 133.11 to 133.13.",
            (TransactionKind.New, RightKind.PendingCopyright) => $"On behalf of {owner} we apply for temporary recordation of the work named above, whose registration is pending (19 USC 4343).",
            (TransactionKind.New, _) => $"On behalf of {owner} we apply for recordation of the copyright named above under 19 CFR 133.31 to 133.33.",
            (TransactionKind.Renewal, RightKind.Trademark) => $"On behalf of {owner} we apply for renewal of the recordation named above under 19 CFR 133.7(a).",
            (TransactionKind.Renewal, _) => $"On behalf of {owner} we apply for renewal of the recordation named above under 19 CFR 133.37.",
            (TransactionKind.OwnerChange, RightKind.Trademark) => $"{owner} has become the owner of the mark named above, and we apply for the recordation to continue in its name under 19 CFR 133.5.",
            (TransactionKind.OwnerChange, _) => $"{owner} has become the owner of the right named above, and we apply for the recordation to continue in its name under 19 CFR 133.35.",
            (TransactionKind.NameChange, RightKind.Trademark) => $"The owner's name has changed to {owner} without a change of ownership, and we give notice of it under 19 CFR 133.6.",
            (TransactionKind.NameChange, _) => $"The owner's name has changed to {owner} without a change of ownership, and we give notice of it under 19 CFR 133.36.",
            (TransactionKind.ContactChange, _) => $"On behalf of {owner} we give notice of a new point of contact for the recordation named above.",
            _ => $"On behalf of {owner} we ask for an extended period to renew the recordation named above under 19 CFR 133.7(b), for the reasons given.",
        };
    }

    private static IEnumerable<string> Enclosures(PacketPlan plan)
    {
        yield return Titles.OfTransaction(plan.Facts).English;
        if (plan.Facts.Images.Count > 0) yield return Bits.Count(plan.Facts.Images.Count, "image");
        foreach (var exhibit in plan.Exhibits) yield return $"Exhibit {exhibit.Letter}: {exhibit.Document.Title}";
    }

    private static string Payment(PacketPlan plan) => plan.Fees.Count == 0
        ? "No fee for this transaction was found in the regulation."
        : $"The fee of {plan.Total} ({Fees.Formula(plan)}; {string.Join(", ", plan.Fees.Select(f => f.Citation))}) is paid with this application.";

    private static string Contact(PacketFacts facts) => facts.Contact is { } contact
        ? $"Please direct questions to {string.Join(", ", new[] { contact.Name, contact.Firm, contact.Phone, contact.Email }.Where(p => !string.IsNullOrWhiteSpace(p)))}."
        : "The point of contact is not yet named.";

    private static IEnumerable<string> Sender(PacketPlan plan)
    {
        if (plan.Settings.Firm.Count > 0) return plan.Settings.Firm;
        var sender = plan.Facts.Agent ?? plan.Facts.Contact;
        return new[] { sender?.Firm ?? sender?.Name }.OfType<string>().Concat(sender?.Address is { } address ? FormWords.Lines(address) : []);
    }

    private static Paragraph Tight(string line) => new(line) { After = 0 };
}
