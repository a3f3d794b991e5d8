using CbpRecord.Domain.Clients;
using CbpRecord.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CbpRecord.Infrastructure.Data.Mappings;

internal sealed class ClientMapping : IEntityTypeConfiguration<Client>
{
    public void Configure(EntityTypeBuilder<Client> client)
    {
        client.Property(c => c.Id).ValueGeneratedNever();
        client.Property(c => c.Code).HasMaxLength(12);
        client.HasIndex(c => c.Code).IsUnique();
        client.ComplexProperty(c => c.Responsibility).IsRequired();
        client.Sorted();
    }
}

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.Property(p => p.Id).ValueGeneratedNever();
        person.Property(p => p.Email).HasMaxLength(254);
        person.HasIndex(p => p.Email).IsUnique();
        person.Property(p => p.Clients).AsJson();
        person.Property(p => p.Walled).AsJson();
        person.Property(p => p.Blindfolds).AsJson().HasDefaultValueSql("'[]'");
        person.Property(p => p.Absences).AsJson().HasDefaultValueSql("'[]'");
    }
}
