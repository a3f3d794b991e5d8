using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CbpRecord.Infrastructure.Data.Mappings;

internal static class Sorting
{
    /// <summary>A stored key of the name in pinyin order, compared byte by byte on both databases, with the id to break ties.</summary>
    public static void Sorted<T>(this EntityTypeBuilder<T> entity) where T : class
    {
        entity.Property<string>(SortKeys.Column).HasMaxLength(600).IsUnicode(false);
        entity.HasIndex(SortKeys.Column, "Id");
    }
}
