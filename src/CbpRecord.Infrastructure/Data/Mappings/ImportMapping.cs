using CbpRecord.Domain.Rights;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CbpRecord.Infrastructure.Data.Mappings;

internal sealed class ImportBatchMapping : IEntityTypeConfiguration<ImportBatch>
{
    public void Configure(EntityTypeBuilder<ImportBatch> batch)
    {
        batch.ToTable("Imports");
        batch.Property(b => b.Id).ValueGeneratedNever();
        batch.Property(b => b.Files).AsJson();
        batch.Property(b => b.Problems).AsJson();
        batch.Ignore(b => b.IsUndone);
        batch.HasIndex(b => b.At);
    }
}

internal sealed class ImportLineMapping : IEntityTypeConfiguration<ImportLine>
{
    public void Configure(EntityTypeBuilder<ImportLine> line)
    {
        line.ToTable("ImportLines");
        line.HasKey(l => new { l.BatchId, l.RightId });
        line.Property(l => l.Before).AsJson();
        line.HasOne<ImportBatch>().WithMany().HasForeignKey(l => l.BatchId).OnDelete(DeleteBehavior.Cascade);
        line.HasIndex(l => l.RightId);
    }
}
