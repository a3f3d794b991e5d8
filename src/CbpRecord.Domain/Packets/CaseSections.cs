using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Rights;

namespace CbpRecord.Domain.Packets;

/// <summary>A part of an application that a person answers on a page of its own, in the order of the task list.</summary>
public enum CaseSection
{
    Classes, Transfer, Owner, Contact, Agent, Changes, Reasons, Manufacture, Licensees, RelatedCompanies, GrayMarket, Injury, Performers, Statements, Images, Exhibits,
}

/// <summary>How far a section is.</summary>
public enum SectionState
{
    /// <summary>Nobody has answered it.</summary>
    NotStarted,
    /// <summary>Something in it blocks the packet.</summary>
    Incomplete,
    /// <summary>Answered; nothing in it blocks.</summary>
    Done,
}

/// <summary>One line of the task list.</summary>
/// <param name="Required">Whether the law asks for it in this transaction.</param>
public sealed record SectionTask(CaseSection Section, SectionState State, bool Required, int Gaps, int Warnings);

/// <summary>Which sections a case has, which finding belongs to which, and how far each is.</summary>
public static class CaseSections
{
    public static IReadOnlyList<CaseSection> Of(RightKind kind, TransactionKind transaction) =>
        [.. Enum.GetValues<CaseSection>().Where(section => Has(section, kind, transaction))];

    /// <summary>The task list on a day, from the findings of that day.</summary>
    public static IReadOnlyList<SectionTask> Tasks(CbpCase item, Findings findings) =>
        [.. Of(item.Right.Kind, item.Transaction).Select(section => TaskOf(section, item, findings))];

    /// <summary>The section in which a finding is mended; null when it is about the right or the transaction itself.</summary>
    public static CaseSection? Of(Shared.Error finding)
    {
        var field = finding.Field ?? "";
        var head = field.Split('.', '[')[0];
        return head switch
        {
            "classesToRecord" or "classes" => CaseSection.Classes,
            "owner" => CaseSection.Owner,
            "contact" => CaseSection.Contact,
            "agent" => CaseSection.Agent,
            "placesOfManufacture" => CaseSection.Manufacture,
            "licensees" => CaseSection.Licensees,
            "relatedCompanies" => CaseSection.RelatedCompanies,
            "grayMarket" => CaseSection.GrayMarket,
            "injury" => CaseSection.Injury,
            "performers" => CaseSection.Performers,
            "statements" => CaseSection.Statements,
            "images" => CaseSection.Images,
            "exhibits" => CaseSection.Exhibits,
            "changes" => CaseSection.Changes,
            "reasons" => CaseSection.Reasons,
            "formerName" or "timeLimit" or "alsoCovers" => CaseSection.Transfer,
            _ => field == "right.authorAlive" ? CaseSection.Changes : null,
        };
    }

    private static SectionTask TaskOf(CaseSection section, CbpCase item, Findings findings)
    {
        var gaps = findings.Gaps.Count(g => Of(g) == section);
        var warnings = findings.Warnings.Count(w => Of(w) == section);
        var answered = section switch
        {
            CaseSection.Images => item.Images.Count > 0,
            CaseSection.Exhibits => item.Exhibits.Count > 0,
            _ => item.Application.Answered.Contains(section.ToString()),
        };
        return new(section, answered ? gaps > 0 ? SectionState.Incomplete : SectionState.Done : SectionState.NotStarted, IsRequired(section, item), gaps, warnings);
    }

    private static bool Has(CaseSection section, RightKind kind, TransactionKind transaction)
    {
        var work = kind is RightKind.Copyright or RightKind.PendingCopyright;
        var whole = transaction is TransactionKind.New or TransactionKind.OwnerChange;
        return section switch
        {
            CaseSection.Classes => kind == RightKind.Trademark && transaction is TransactionKind.New or TransactionKind.Renewal && kind == RightKind.Trademark,
            CaseSection.Transfer => transaction is TransactionKind.OwnerChange or TransactionKind.NameChange,
            CaseSection.Owner or CaseSection.Contact or CaseSection.Agent or CaseSection.Exhibits => true,
            CaseSection.Changes => transaction == TransactionKind.Renewal,
            CaseSection.Reasons => transaction == TransactionKind.Extension,
            CaseSection.Manufacture => kind != RightKind.TradeName && (whole || transaction == TransactionKind.Renewal),
            CaseSection.Licensees => whole || transaction == TransactionKind.Renewal,
            CaseSection.RelatedCompanies => !work && (whole || transaction == TransactionKind.Renewal),
            CaseSection.GrayMarket => !work && whole,
            CaseSection.Injury or CaseSection.Performers => work && whole,
            CaseSection.Statements => kind == RightKind.TradeName && whole,
            _ => transaction is TransactionKind.New or TransactionKind.Renewal or TransactionKind.OwnerChange,
        };
    }

    private static bool IsRequired(CaseSection section, CbpCase item) => section switch
    {
        CaseSection.Agent or CaseSection.Licensees or CaseSection.RelatedCompanies or CaseSection.GrayMarket or CaseSection.Exhibits or CaseSection.Injury => false,
        CaseSection.Performers => CaseFacts.Of(item.Right).SoundRecording,
        CaseSection.Images => item.Transaction == TransactionKind.New && item.Right.Kind != RightKind.TradeName,
        CaseSection.Manufacture => item.Transaction == TransactionKind.New,
        _ => true,
    };
}
