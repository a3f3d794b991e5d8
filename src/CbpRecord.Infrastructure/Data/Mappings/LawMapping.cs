using CbpRecord.Application.Law;
using CbpRecord.Domain.Law;
using CbpRecord.Domain.Rights;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CbpRecord.Infrastructure.Data.Mappings;

internal sealed class ReadingChoiceMapping : IEntityTypeConfiguration<ReadingChoice>
{
    public void Configure(EntityTypeBuilder<ReadingChoice> choice)
    {
        choice.ToTable("ReadingChoices");
        choice.Property(c => c.Id).ValueGeneratedNever();
        choice.Property(c => c.Reading).HasMaxLength(8);
        choice.Property(c => c.Option).HasMaxLength(40);
    }
}

internal sealed class ClosureDayMapping : IEntityTypeConfiguration<ClosureDay>
{
    public void Configure(EntityTypeBuilder<ClosureDay> closure)
    {
        closure.ToTable("ClosureDays");
        closure.Property(c => c.Id).ValueGeneratedNever();
        closure.Ignore(c => c.Closure);
        closure.Property(c => c.Offices).HasDefaultValue(Offices.All).HasSentinel(Offices.All);
        closure.HasIndex(c => c.On);
    }
}

internal sealed class LawChangeMapping : IEntityTypeConfiguration<LawChange>
{
    public void Configure(EntityTypeBuilder<LawChange> change)
    {
        change.ToTable("LawChanges");
        change.Property(c => c.Id).ValueGeneratedNever();
        change.Ignore(c => c.Dates);
        change.Property(c => c.Reading).HasMaxLength(8);
        change.Property(c => c.Option).HasMaxLength(40);
        change.HasIndex(c => c.Number).IsUnique();
        change.HasIndex(c => c.At);
    }
}

internal sealed class LawChangeLineMapping : IEntityTypeConfiguration<LawChangeLine>
{
    public void Configure(EntityTypeBuilder<LawChangeLine> line)
    {
        line.ToTable("LawChangeLines");
        line.Property(l => l.Id).ValueGeneratedNever();
        line.Property(l => l.LineKey).HasMaxLength(41);
        line.HasOne<LawChange>().WithMany().HasForeignKey(l => l.ChangeId).OnDelete(DeleteBehavior.Cascade);
        line.HasOne<Right>().WithMany().HasForeignKey(l => l.RightId).OnDelete(DeleteBehavior.Cascade);
        line.HasIndex(l => new { l.ChangeId, l.LineKey }).IsUnique();
    }
}
