using CbpRecord.Application.Deadlines;
using CbpRecord.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CbpRecord.Infrastructure.Data.Mappings;

internal sealed class SavedViewMapping : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> view)
    {
        view.ToTable("SavedViews");
        view.Property(v => v.Id).ValueGeneratedNever();
        view.Property(v => v.Name).HasMaxLength(60);
        view.Property(v => v.Query).HasMaxLength(SavedView.LongestQuery);
        view.HasIndex(v => new { v.Owner, v.Name }).IsUnique();
        view.HasIndex(v => v.Shared);
    }
}

internal sealed class BulkActMapping : IEntityTypeConfiguration<BulkAct>
{
    public void Configure(EntityTypeBuilder<BulkAct> act)
    {
        act.ToTable("BulkActs");
        act.Property(a => a.Id).ValueGeneratedNever();
        act.Ignore(a => a.IsUndone);
        act.HasIndex(a => a.At);
    }
}

internal sealed class BulkLineMapping : IEntityTypeConfiguration<BulkLine>
{
    public void Configure(EntityTypeBuilder<BulkLine> line)
    {
        line.ToTable("BulkLines");
        line.HasKey(l => new { l.Act, l.Deadline });
        line.HasOne<BulkAct>().WithMany().HasForeignKey(l => l.Act).OnDelete(DeleteBehavior.Cascade);
        line.HasIndex(l => l.Deadline);
    }
}
