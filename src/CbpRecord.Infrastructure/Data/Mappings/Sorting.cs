using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CbpRecord.Infrastructure.Data.Mappings;

internal static class Sorting
{
    /// <summary>A stored key of the name in pinyin order, unique by the id at its end, compared byte by byte on both databases.</summary>
    public static void Sorted<T>(this EntityTypeBuilder<T> entity) where T : class
    {
        entity.Property<string>(SortKeys.Column).HasMaxLength(700).IsUnicode(false).IsRequired();
        entity.HasIndex(SortKeys.Column).IsUnique();
    }
}
