using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Packets;
using CbpRecord.Domain.Clients;

namespace CbpRecord.Application.Offline;

/// <summary>Makes the day's offline docket: every deadline of the firm, readable and signed, without this program or its server.</summary>
[Requires(Permission.RunJobs)]
public sealed record WriteOfflineDocket(DateOnly On) : ICommand
{
    string? IActed.Subject => On.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
}

internal sealed class WriteOfflineDocketHandler(ICbpRecordDb db, DocketSheet sheets, IOfflineShelf shelf, Today today) : IRequestHandler<WriteOfflineDocket, Result>
{
    public async Task<Result> Handle(WriteOfflineDocket request, CancellationToken cancellationToken)
    {
        var filter = new DocketFilter { State = DocketState.All };
        await shelf.Put(request.On, today.Utc, DocketStream.Of(db, filter, DocketGrouping.None, today.Date, cancellationToken), rows => sheets.Of(filter, rows, Language.English, cancellationToken), cancellationToken);
        return Result.Done;
    }
}

/// <summary>The last offline docket and the key that signs it.</summary>
/// <param name="Last">Null before the first night.</param>
public sealed record OfflineShown(OfflineDocket? Last, string PublicKey, string Fingerprint);

/// <summary>Shows the last offline docket.</summary>
[Requires(Permission.TakeOfflineDocket)]
public sealed record ShowOfflineDocket : IQuery<OfflineShown>;

internal sealed class ShowOfflineDocketHandler(IOfflineShelf shelf, CurrentActor current) : IRequestHandler<ShowOfflineDocket, Result<OfflineShown>>
{
    public Task<Result<OfflineShown>> Handle(ShowOfflineDocket request, CancellationToken cancellationToken) =>
        Task.FromResult<Result<OfflineShown>>(OfflineErrors.Hides(current.Actor) is { } hides ? hides : new OfflineShown(shelf.Latest, shelf.PublicKey, shelf.Fingerprint));
}

/// <summary>Takes the last offline docket away.</summary>
[Audited]
[Requires(Permission.TakeOfflineDocket)]
public sealed record TakeOfflineDocket : IQuery<Download>;

internal sealed class TakeOfflineDocketHandler(IOfflineShelf shelf, CurrentActor current) : IRequestHandler<TakeOfflineDocket, Result<Download>>
{
    public Task<Result<Download>> Handle(TakeOfflineDocket request, CancellationToken cancellationToken) => Task.FromResult<Result<Download>>(
        OfflineErrors.Hides(current.Actor) is { } hides ? hides
        : shelf.Latest is { } last ? new Download(shelf.Open(last), "application/zip", last.Name) : Error.NotFound("offline"));
}
