using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using CbpRecord.Packets.Blocks;

namespace CbpRecord.Packets.Sections;

/// <summary>The first page: what this is, for whom, what it costs, what is missing, and the two clocks drawn.</summary>
internal static class Cover
{
    /// <param name="words">Says the findings in Chinese too, when the owner gave a Chinese name; null: English alone.</param>
    public static IEnumerable<Block> Of(PacketPlan plan, IChineseWords? words = null)
    {
        var title = Titles.OfTransaction(plan.Facts);
        var inChinese = plan.Facts.Bilingual ? words : null;
        yield return new Heading(1, title.English, plan.Facts.Bilingual ? title.Chinese : null, Bits.Bookmark(Titles.Cover, plan), "cover");
        yield return new KeyValues([.. Summary(plan)], 0.28, Close: true);
        if (plan.Gaps.Count > 0)
            yield return new Notice(Headed(Titles.Gaps, plan), [.. plan.Gaps.Select(g => Item(g, inChinese))], Tone.Draft);
        if (Clocks.Of(plan) is { } clocks)
        {
            yield return Bits.Heading(2, Titles.TwoClocks, plan, bookmark: false);
            yield return clocks;
        }
        yield return new Together([.. Ahead(plan, inChinese)]);      // what does not fit beside the clocks goes on as a whole
    }

    private static IEnumerable<Block> Ahead(PacketPlan plan, IChineseWords? inChinese)
    {
        yield return new Heading(2, "What happens next", plan.Facts.Bilingual ? "后续步骤" : null);
        foreach (var (english, chinese) in Steps(plan)) yield return Step(english, plan.Facts.Bilingual ? chinese : null);
        if (plan.Warnings.Count > 0)
            yield return new Notice(Headed(Titles.Warnings, plan), [.. plan.Warnings.Select(w => Item(w, inChinese))], Tone.Warning, Size.Small);
    }

    private static IEnumerable<KeyValue> Summary(PacketPlan plan)
    {
        var facts = plan.Facts;
        var mark = facts.Right.Kind switch { RightKind.Trademark => "Mark", RightKind.TradeName => "Trade name", _ => "Work" };
        yield return new(mark, Beside(facts.Right.Title is { Length: > 0 } title ? title : "(without words)", facts.Right.ForeignTitle, Emphasis.Bold));
        if (facts.Right.Number is { Length: > 0 } number)
            yield return new(facts.Right.Kind switch { RightKind.Trademark => "U.S. registration", RightKind.PendingCopyright => "Application", _ => "Registration" }, Domain.Packets.RightFacts.Grouped(number));
        if (facts.Recordation?.Number is { Length: > 0 } recorded) yield return new("CBP recordation", recorded);
        yield return new("Owner", Beside(facts.Owner?.Name, facts.Owner?.NameChinese));
        if (facts.Right.Kind == RightKind.Trademark && facts.Transaction is TransactionKind.New or TransactionKind.Renewal && facts.ClassesRecorded.Count > 0)
            yield return new("Classes", string.Join(", ", facts.ClassesRecorded));
        yield return new("Fee", plan.Fees.Count == 0 ? "None found" : new Words(new Run($"{plan.Total}"), new Run($"   {Fees.Formula(plan)}", Emphasis.Muted)));
        yield return new("Prepared on", Beside(Bits.Day(plan.PreparedOn), plan.Facts.Bilingual ? Bits.DayZh(plan.PreparedOn) : null));
        if (facts.Reference is { Length: > 0 } reference) yield return new("Our reference", reference);
    }

    private static Words Beside(string? english, string? chinese, Emphasis emphasis = Emphasis.Regular) =>
        new([new Run(english ?? "", emphasis), .. chinese is { Length: > 0 } ? [new Run($"   {chinese}", Emphasis.Muted)] : Array.Empty<Run>()]);

    private static IEnumerable<(string English, string Chinese)> Steps(PacketPlan plan)
    {
        yield return ("Read the application and tell us what is not right; nothing is filed before you agree.", "请核对申请内容并告知需更正之处；未经您同意，我们不会提交。");
        if (plan.Fees.Count > 0) yield return ($"The official fee is {plan.Total}, paid to U.S. Customs and Border Protection on filing.", $"官费为 {plan.Total}，于提交时向美国海关与边境保护局缴纳。");
        yield return plan.Facts.Transaction switch
        {
            TransactionKind.New => ("Protection begins on the day CBP approves the application, not on the day of filing or payment (19 CFR 133.4(a), 133.34).", "保护自美国海关备案(CBP)获批之日起生效，而非自提交或缴费之日起。"),
            TransactionKind.Renewal => ("The recordation runs on with the new term once CBP has recorded the renewal.", "CBP 登记续展后，备案随新的期限继续有效。"),
            TransactionKind.Extension => ("CBP answers with a day of its own; until then count on the earlier day drawn above.", "CBP 将以书面答复确定期限；在此之前请以上图所示较早日期为准。"),
            _ => ("Tell us of any later change: officers rely on what is recorded.", "今后如有变更请及时告知：海关官员以备案信息为准。"),
        };
        if (Paper(plan.Facts) is { } paper) yield return paper;
        if (plan.Facts.Bilingual)
            yield return ("This is recordation with U.S. Customs and Border Protection (CBP), not with China Customs.", "本文件所称备案均指美国海关备案(CBP)，并非中国海关总署备案。");
    }

    /// <summary>What a filing on paper asks beside what the portal takes; the number of copies is not confirmed.</summary>
    private static (string English, string Chinese)? Paper(PacketFacts facts) => (facts.Transaction, facts.Right.Kind) switch
    {
        (TransactionKind.New, RightKind.Trademark) => ("A filing on paper also needs a certified status copy and five copies of the certificate (19 CFR 133.3(a), number not confirmed); the portal takes images.", "纸件申请还须附经认证的注册状态副本和五份注册证副本（份数尚未确认）；网上申请只须上传图样。"),
        (TransactionKind.New, RightKind.Copyright) => ("A filing on paper also needs an additional certificate and five likenesses of the work (19 CFR 133.33(a), number not confirmed); the portal takes images.", "纸件申请还须附加登记证和作品的五份图样（份数尚未确认）；网上申请只须上传图样。"),
        _ => null,
    };

    private static Paragraph Step(string english, string? chinese) =>
        new(new Words([new Run(english), .. chinese is null ? Array.Empty<Run>() : [new Run("\n" + chinese, Emphasis.Muted)]]), Size.Small) { After = 3 };

    private static Words Headed(Title title, PacketPlan plan) => Words.Bold(plan.Facts.Bilingual ? $"{title.English}  {title.Chinese}" : title.English);

    private static NoticeItem Item(Error error, IChineseWords? chinese) => chinese is null
        ? new(error.Text, error.Code, error.Cites, error.RemedyText)
        : new(new Words(new Run(error.Text), new Run($"\n{chinese.Of(error)}")), error.Code, error.Cites, $"{error.RemedyText}\n{chinese.RemedyOf(error)}".Trim());
}
