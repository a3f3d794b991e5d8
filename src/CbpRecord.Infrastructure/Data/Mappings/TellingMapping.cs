using CbpRecord.Application.Calendars;
using CbpRecord.Application.Mail;
using CbpRecord.Application.Reminders;
using CbpRecord.Domain.Clients;
using CbpRecord.Domain.Reminders;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CbpRecord.Infrastructure.Data.Mappings;

internal sealed class OutboxMapping : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> message)
    {
        message.ToTable("Outbox");
        message.Property(m => m.Id).ValueGeneratedNever();
        message.Property(m => m.Key).HasMaxLength(120);
        message.HasIndex(m => m.Key).IsUnique();
        message.Property(m => m.MessageId).HasMaxLength(300);
        message.HasIndex(m => m.MessageId).IsUnique();
        message.Property(m => m.ToAddress).HasMaxLength(254);
        message.Property(m => m.LastReply).HasMaxLength(300);
        message.HasIndex(m => new { m.State, m.NextAttemptAt });
    }
}

internal sealed class FeedTokenMapping : IEntityTypeConfiguration<FeedToken>
{
    public void Configure(EntityTypeBuilder<FeedToken> feed)
    {
        feed.ToTable("FeedTokens");
        feed.Property(f => f.Id).ValueGeneratedNever();
        feed.Property(f => f.Hash).HasMaxLength(64);
        feed.HasIndex(f => f.Hash).IsUnique();
        feed.HasIndex(f => f.PersonId);
    }
}

internal sealed class BounceMapping : IEntityTypeConfiguration<MailBounce>
{
    public void Configure(EntityTypeBuilder<MailBounce> bounce)
    {
        bounce.ToTable("MailBounces");
        bounce.Property(b => b.Id).ValueGeneratedNever();
        bounce.Property(b => b.ToAddress).HasMaxLength(254);
        bounce.Property(b => b.Reply).HasMaxLength(300);
        bounce.HasIndex(b => b.MessageId).IsUnique();
        bounce.HasIndex(b => b.ClosedAt);
    }
}

internal sealed class NoticeMapping : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> notice)
    {
        notice.ToTable("Notices");
        notice.Property(n => n.Id).ValueGeneratedNever();
        notice.Ignore(n => n.IsCorrection).Ignore(n => n.SaidWithdrawn);
        notice.Property(n => n.Key).HasMaxLength(100);
        notice.HasIndex(n => n.Key).IsUnique();
        notice.Property(n => n.Step).HasMaxLength(12);
        notice.HasIndex(n => new { n.DeadlineId, n.PersonId });
        notice.HasIndex(n => n.MessageId);
    }
}

internal sealed class ReminderRunMapping : IEntityTypeConfiguration<ReminderRun>
{
    public void Configure(EntityTypeBuilder<ReminderRun> run)
    {
        run.ToTable("ReminderRuns");
        run.HasKey(r => r.Day);
    }
}

internal sealed class AcknowledgementMapping : IEntityTypeConfiguration<Acknowledgement>
{
    public void Configure(EntityTypeBuilder<Acknowledgement> acknowledgement)
    {
        acknowledgement.ToTable("Acknowledgements");
        acknowledgement.Property(a => a.Id).ValueGeneratedNever();
        acknowledgement.HasIndex(a => a.DeadlineId);
    }
}

internal sealed class ClientLadderMapping : IEntityTypeConfiguration<ClientLadder>
{
    public void Configure(EntityTypeBuilder<ClientLadder> ladder)
    {
        ladder.ToTable("ClientLadders");
        ladder.Property(l => l.Id).ValueGeneratedNever();
        ladder.Property(l => l.Days).AsJson();
        ladder.HasIndex(l => new { l.ClientId, l.Kind }).IsUnique();
        ladder.HasOne<Client>().WithMany().HasForeignKey(l => l.ClientId).OnDelete(DeleteBehavior.Cascade);
    }
}
