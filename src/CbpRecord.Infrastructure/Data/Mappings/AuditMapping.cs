using CbpRecord.Application.Audit;
using CbpRecord.Application.Packets;
using CbpRecord.Application.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CbpRecord.Infrastructure.Data.Mappings;

internal sealed class ActMapping : IEntityTypeConfiguration<Act>
{
    public void Configure(EntityTypeBuilder<Act> act)
    {
        act.HasKey(a => a.Number);
        act.Property(a => a.Number).ValueGeneratedNever();
        act.Property(a => a.Type).HasMaxLength(80);
        act.Property(a => a.Subject).HasMaxLength(80);
        act.HasIndex(a => new { a.Subject, a.Number });
        act.HasIndex(a => new { a.ActorId, a.Number });
        act.HasMany(a => a.Changes).WithOne().HasForeignKey(c => c.ActNumber).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ChangeMapping : IEntityTypeConfiguration<Change>
{
    public void Configure(EntityTypeBuilder<Change> change)
    {
        change.HasKey(c => new { c.ActNumber, c.Line });
        change.Property(c => c.Line).ValueGeneratedNever();
        change.Property(c => c.Entity).HasMaxLength(60);
        change.Property(c => c.Key).HasMaxLength(120);
        change.Property(c => c.Field).HasMaxLength(200);
        change.HasIndex(c => c.Key);
    }
}

internal sealed class CounterMapping : IEntityTypeConfiguration<Counter>
{
    public void Configure(EntityTypeBuilder<Counter> counter)
    {
        counter.HasKey(c => c.Series);
        counter.Property(c => c.Series).HasMaxLength(12);
        counter.Property(c => c.Last).IsConcurrencyToken();
    }
}

internal sealed class StoredDocumentMapping : IEntityTypeConfiguration<StoredDocument>
{
    public void Configure(EntityTypeBuilder<StoredDocument> document)
    {
        document.ToTable("Documents");
        document.Property(d => d.Id).ValueGeneratedNever();
        document.Property(d => d.Owner).HasMaxLength(80);
        document.Property(d => d.FileName).HasMaxLength(260);
        document.HasIndex(d => new { d.Document, d.Owner });
        document.HasIndex(d => d.Owner);
        document.HasIndex(d => new { d.ClientId, d.At });
    }
}

internal sealed class SearchTermMapping : IEntityTypeConfiguration<SearchTerm>
{
    public void Configure(EntityTypeBuilder<SearchTerm> term)
    {
        term.Property(t => t.Term).HasMaxLength(Terms.Longest).IsUnicode(true);
        term.HasKey(t => new { t.Term, t.Kind, t.Subject });
        term.HasIndex(t => new { t.Subject, t.Term });
    }
}
