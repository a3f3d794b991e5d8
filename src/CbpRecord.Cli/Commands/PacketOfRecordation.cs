using System.CommandLine;
using CbpRecord.Application.Packets;
using CbpRecord.Application.Recordations;
using CbpRecord.Cli.Output;
using CbpRecord.Cli.Packets;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Cli.Commands;

/// <summary>The packet of a case in the database, made and kept by the same request as the page's button.</summary>
internal static class PacketOfRecordation
{
    public static async Task<int> Run(ParseResult parsed, string recordation, string? output, bool draft, CancellationToken cancellation)
    {
        var reply = new Reply(parsed);
        var opened = await Desk.Open(parsed, cancellation);
        if (opened.Refused) return reply.Refuse(opened.Errors);
        await using var desk = opened.Value;
        var found = await Find(desk, recordation, cancellation);
        if (found.Refused) return reply.Refuse(found.Errors);
        var check = await desk.Send(new CheckPacket(found.Value), cancellation);
        if (check.Refused) return reply.Refuse(check.Errors);
        var answer = new PacketJson(check.Value.PlanHash, check.Value.Fees, check.Value.Gaps, check.Value.Warnings, null);
        if (!check.Value.Clear && !draft) return answer.Answer(reply, output);

        var made = await desk.Send(new GeneratePacket(found.Value, draft), cancellation);
        if (made.Refused) return reply.Refuse(made.Errors);
        if (output is not null)
        {
            var download = await desk.Send(new DownloadDocument(made.Value.Document), cancellation);
            if (download.Refused) return reply.Refuse(download.Errors);
            await using var packet = download.Value.Content;
            await WholeFile.Write(output, packet, cancellation);
        }
        return (answer with { PlanHash = made.Value.PlanHash, Composed = new(made.Value.Pages, made.Value.Bytes, made.Value.Document.Hash) }).Answer(reply, output);
    }

    /// <summary>By id, or by the reference that people read on the case ("R-1042").</summary>
    private static async Task<Result<CaseId>> Find(Desk desk, string recordation, CancellationToken cancellation)
    {
        if (Guid.TryParse(recordation, out var id)) return CaseId.From(id);
        var listed = await desk.Send(new ListRecordations(Number: recordation), cancellation);
        return listed.Refused ? Result<CaseId>.Refuse(listed.Errors)
            : listed.Value.Rows.Where(r => string.Equals(r.Reference, recordation, StringComparison.OrdinalIgnoreCase)).Concat(listed.Value.Rows).FirstOrDefault() is { } row
                ? row.Id : Error.NotFound(recordation);
    }
}
