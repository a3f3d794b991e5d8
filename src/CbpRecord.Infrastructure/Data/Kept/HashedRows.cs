using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Rights;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Recordations;
using CbpRecord.Infrastructure.Data.Bulk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CbpRecord.Infrastructure.Data.Kept;

/// <summary>Which columns digests are made of, and how they are read from a row in memory.</summary>
internal static class HashedRows
{
    /// <summary>The last columns of a deadline: the place it is counted under, its client and person at the very end.</summary>
    public static readonly string[] Place = ["ActOn", "State", "Verified", "ClientId", "ResponsibleId"];

    /// <summary>What deadlines follow from: of a right, of each of its cases, and of its goods at the border.</summary>
    public static readonly string[] OfRight = ["Id", "Type", "Events", "RegisteredOn", "Register", "Basis", "InternationalRegisteredOn",
        "InternationalRenewedOn", "RenewedOn", "ExpiresOn", "CancelledOn", "Pending", "Authors", "CreatedYear", "PublishedYear", "WorkForHire", "FirstUseOn"];

    /// <summary>What every deadline of a right follows without being derived anew; compared, not summed.</summary>
    public static readonly string[] Keepers = ["ClientId", "Responsibility_Responsible"];
    public static readonly string[] OfCase = ["Id", "Type", "Reference", "Transaction", "Stage", "OpenedOn", "FiledOn", "DecidedOn", "Moves", "EffectiveOn", "ExtendedTo", "RenewedThrough",
        "RecordationId", "TermEndsOn", Application];

    /// <summary>Counts only once it is recorded: licences.</summary>
    public const string Application = "Application";

    /// <summary>What a derivation stores: the deadlines, and the two dates of a recordation.</summary>
    public static readonly string[] OfDeadline = ["CaseId", "Kind", "Cycle", "About", "OpensOn", "DueOn", "LastActionOn", "GraceEndsOn", "GraceLastActionOn", "TargetOn",
        "DocketKey", "FinalOn", "Rule", "Reading", "ClosedOn", "Proof", "Assigned", .. Place];
    public static readonly string[] OfRecordation = ["Id", "ExpiresOn", "RenewalClosesOn"];

    public static readonly string[] OfBorder = ["Id", "Type", "Reference", "State", "Told"];

    public static long Facts(CbpRecordDb db, Matter matter)
    {
        var sum = Hash(db, matter.Right, OfRight);
        foreach (var item in matter.Cases) sum = DigestSum.Add(sum, Hash(db, item, OfCase));
        foreach (var item in matter.Border) sum = DigestSum.Add(sum, Hash(db, item, OfBorder));
        return sum;
    }

    [ThreadStatic] private static HashSink? sink;
    private static HashSink Sink => sink ??= new();

    /// <summary>The hash of a row as it stands in memory; a column that its type does not have is null.</summary>
    public static long Hash(CbpRecordDb db, object row, string[] names)
    {
        var (into, left) = (Sink, row is CbpCase { Stage: not Stage.Recorded });
        foreach (var column in BulkTable.For(db, row.GetType()).Chosen(names))
            if (column is null || left && column.Name == Application) into.Null();
            else column.Write(row, into);
        return into.Take();
    }

    /// <summary>The hash of a row as it was read from the database.</summary>
    public static long OriginalHash(CbpRecordDb db, EntityEntry entry, string[] names)
    {
        var into = Sink;
        foreach (var column in BulkTable.For(db, entry.Metadata.ClrType).Chosen(names)) into.Put(column is null ? null : Kept(column, entry.OriginalValues));
        return into.Take();
    }

    private static object? Kept(BulkColumn column, PropertyValues values)
    {
        var value = values[column.Property.Name];
        return column.Property.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value;
    }

    /// <summary>The hash of values that a bulk write has read already.</summary>
    public static long Hash(BulkTable table, object?[] values, string[] names)
    {
        var into = Sink;
        foreach (var name in names) into.Put(table.Place(name) is >= 0 and var at ? values[at] : null);
        return into.Take();
    }
}
