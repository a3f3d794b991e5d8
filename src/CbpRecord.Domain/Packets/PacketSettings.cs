namespace CbpRecord.Domain.Packets;

/// <summary>What the firm's configuration says of packets: to whom they go, and from whom. Part of the plan, for it is printed.</summary>
/// <param name="Recipient">The address of the transmittal, line by line.</param>
/// <param name="RecipientSource">Where that address comes from, printed small.</param>
/// <param name="Email">The branch's mailbox, for what goes by e-mail (a pending copyright).</param>
/// <param name="Firm">The firm's name and address, line by line; empty: the agent's are used.</param>
public sealed record PacketSettings(IReadOnlyList<string> Recipient, string RecipientSource, string Email, IReadOnlyList<string> Firm)
{
    /// <summary>The address that the regulation prints (19 CFR 133.12); whether paper filings are read there today is not confirmed.</summary>
    public static PacketSettings Default { get; } = new(
        ["IPR & Restricted Merchandise Branch", "U.S. Customs and Border Protection", "1300 Pennsylvania Avenue NW", "Washington, DC 20229"],
        "19 CFR 133.12", "IPRRQuestions@cbp.dhs.gov", []);
}
