using CbpRecord.Application.Mail;
using CbpRecord.Application.Reminders;
using CbpRecord.Domain.Clients;
using CbpRecord.Domain.People;
using Microsoft.EntityFrameworkCore;
using Speech = CbpRecord.Application.Words.Words;

namespace CbpRecord.Application.Audit;

/// <summary>
/// Mails the head of the trail's chain to the firm's records address (to the leads where none is named): a place that the database cannot
/// reach, so that a trail whose tail was cut no longer agrees with what was mailed.
/// </summary>
[Requires(Permission.RunJobs)]
public sealed record PublishAuditHead(DateOnly On) : ICommand
{
    string? IActed.Subject => On.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
}

internal sealed class PublishAuditHeadHandler(ICbpRecordDb db, MailSettings settings, Today today) : IRequestHandler<PublishAuditHead, Result>
{
    public async Task<Result> Handle(PublishAuditHead request, CancellationToken cancellationToken)
    {
        var head = await db.Acts.OrderByDescending(a => a.Number).Select(a => new { a.Number, a.Hash, a.At }).FirstOrDefaultAsync(cancellationToken);
        if (head is null) return Result.Done;                                   // nobody has done anything yet
        foreach (var (id, name, address, language) in await To(cancellationToken))
        {
            var key = $"audit-head/{request.On:yyyyMMdd}/{address}";
            key = key.Length > 120 ? key[..120] : key;
            if (await db.Set<OutboxMessage>().AnyAsync(m => m.Key == key, cancellationToken)) continue;
            var words = Speech.In(language);
            var letter = new Letter(language, words["mail.head-subject", request.On, head.Number], [words["mail.head-opening", head.Number]],
                [new(words["mail.head-section"], [new(head.Hash, [words["mail.head-at", head.At.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture)], $"cbprecord audit verify --head {head.Hash}"], [])])],
                [words["mail.head-foot"]]);
            db.Set<OutboxMessage>().Add(new OutboxMessage(Guid.CreateVersion7(), key, settings.Host, id, name, address, language, letter.Subject, letter.ToText(), letter.ToHtml(), today.Utc));
        }
        await db.SaveChangesAsync(cancellationToken);
        return Result.Done;
    }

    private async Task<IReadOnlyList<(PersonId? Id, string Name, string Address, Language Language)>> To(CancellationToken cancellation) => settings.Records is { Length: > 0 } records
        ? [(null, "Records", records, Language.English)]
        : [.. (await db.People.AsNoTracking().Where(p => p.Role == PersonRole.Lead && !p.Disabled).OrderBy(p => p.Id).ToListAsync(cancellation)).Select(p => ((PersonId?)p.Id, p.Name, p.Email, p.Language))];
}
