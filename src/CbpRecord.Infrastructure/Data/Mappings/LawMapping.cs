using CbpRecord.Application.Law;
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
        closure.HasIndex(c => c.On);
    }
}
