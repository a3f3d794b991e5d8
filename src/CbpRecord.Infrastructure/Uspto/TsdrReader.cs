using System.Security.Cryptography;
using System.Xml.Linq;
using CbpRecord.Application.Rights;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Infrastructure.Uspto;

/// <summary>Case status responses of TSDR: ST.66, and ST.96 of either namespace age. Elements are found by local name.</summary>
internal static class TsdrReader
{
    /// <summary>One reading for each mark of the file; one problem when the file is not read at all.</summary>
    public static IEnumerable<UsptoReading> Read(string file, byte[] bytes, UsptoLimits limits)
    {
        var root = SafeXml.Load(bytes, limits);
        if (root.Refused) return [UsptoReading.Of(file, root.Errors[0])];
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var marks = Marks(root.Value, file, hash).ToList();
        return marks.Count > 0 ? marks : [UsptoReading.Of(file, UsptoErrors.NotUspto($"XML with the root “{Short(root.Value.Name.LocalName)}”"))];
    }

    private static IEnumerable<UsptoReading> Marks(XElement root, string file, string hash) => root.Name.LocalName switch
    {
        "Transaction" or "TrademarkTransaction" when root.At("TrademarkTransactionBody") is { } body =>
            body.Deep("TrademarkBag").SelectMany(b => b.All("Trademark")).Select(m => Reading(file, () => St96.Read(m, new(file, hash, null, UsptoFormat.St96)))),
        "Transaction" when root.At("TradeMarkTransactionBody") is { } body =>
            body.Deep("TransactionData").Where(d => d.At("TradeMarkDetails") is not null)
                .Select(d => Reading(file, () => St66.Read(d, new(file, hash, null, UsptoFormat.St66)))),
        _ => [],
    };

    private static UsptoReading Reading(string file, Func<Result<UsptoRecord>> read)
    {
        try
        {
            var record = read();
            return record.Refused ? UsptoReading.Of(file, record.Errors[0]) : UsptoReading.Of(record.Value);
        }
        catch (UnreadableDateException unreadable)
        {
            return UsptoReading.Of(file, unreadable.Error);
        }
    }

    private static string Short(string name) => name.Length > 40 ? name[..40] : name;
}
