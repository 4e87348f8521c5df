using HanoiFriendship.Web.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HanoiFriendship.Web.Data.Configurations;

internal sealed class PersonConfiguration : IEntityTypeConfiguration<Person>, IEntityTypeConfiguration<PersonName>
{
    internal const int Longest = 2000;

    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.Property(p => p.Slug).HasMaxLength(Slugs.Length);
        builder.HasIndex(p => p.Slug).IsUnique();
        builder.Property(p => p.Name).HasMaxLength(200);
        builder.Property(p => p.SortKey).HasMaxLength(800).IsUnicode(false);
        builder.HasMany(p => p.Names).WithOne(n => n.Person).HasForeignKey(n => n.PersonId);
        builder.HasOne(p => p.MergedInto).WithMany().HasForeignKey(p => p.MergedIntoId).OnDelete(DeleteBehavior.NoAction);
        builder.Property(p => p.Note).HasMaxLength(Longest);
        builder.Property(p => p.PortraitCredit).HasMaxLength(200);
        builder.HasOne(p => p.Portrait).WithMany().HasForeignKey(p => p.PortraitId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(p => p.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<PersonName> builder)
    {
        builder.Property(n => n.Name).HasMaxLength(200);
        builder.Property(n => n.Language).HasMaxLength(8).IsUnicode(false);
        builder.Property(n => n.Key).HasMaxLength(400);
        builder.HasIndex(n => n.Key);
        builder.Property(n => n.Folded).UsePropertyAccessMode(PropertyAccessMode.Property);
    }
}

internal sealed class OrganizationConfiguration : IEntityTypeConfiguration<Organization>, IEntityTypeConfiguration<OrganizationName>
{
    public void Configure(EntityTypeBuilder<Organization> builder)
    {
        builder.Property(o => o.Slug).HasMaxLength(Slugs.Length);
        builder.HasIndex(o => o.Slug).IsUnique();
        builder.Property(o => o.Name).HasMaxLength(300);
        builder.Property(o => o.EnglishName).HasMaxLength(300);
        builder.Property(o => o.Kind).HasMaxLength(40);
        builder.HasMany(o => o.Names).WithOne(n => n.Organization).HasForeignKey(n => n.OrganizationId);
        builder.HasOne(o => o.MergedInto).WithMany().HasForeignKey(o => o.MergedIntoId).OnDelete(DeleteBehavior.NoAction);
        builder.Property(o => o.Note).HasMaxLength(PersonConfiguration.Longest);
        builder.Property(o => o.Version).IsConcurrencyToken();
        builder.HasMany(o => o.Relations).WithOne(r => r.Organization).HasForeignKey(r => r.OrganizationId);
    }

    public void Configure(EntityTypeBuilder<OrganizationName> builder)
    {
        builder.Property(n => n.Name).HasMaxLength(300);
        builder.Property(n => n.Language).HasMaxLength(8).IsUnicode(false);
        builder.Property(n => n.Key).HasMaxLength(440);
        builder.HasIndex(n => n.Key);
        builder.Property(n => n.Folded).UsePropertyAccessMode(PropertyAccessMode.Property);
    }
}

internal sealed class PositionConfiguration : IEntityTypeConfiguration<Position>, IEntityTypeConfiguration<Appointment>
{
    public void Configure(EntityTypeBuilder<Position> builder)
    {
        builder.Property(p => p.Title).HasMaxLength(200);
        builder.Property(p => p.TitleKey).HasMaxLength(400);
        builder.Property(p => p.EnglishTitle).HasMaxLength(200);
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.HasIndex(p => p.TitleKey);
        builder.HasOne(p => p.Organization).WithMany(o => o.Positions).HasForeignKey(p => p.OrganizationId);
    }

    public void Configure(EntityTypeBuilder<Appointment> builder)
    {
        builder.HasIndex(a => new { a.PersonId, a.PositionId }).IsUnique();
        builder.HasOne(a => a.Person).WithMany(p => p.Appointments).HasForeignKey(a => a.PersonId);
        builder.HasOne(a => a.Position).WithMany().HasForeignKey(a => a.PositionId);
    }
}

internal sealed class EventConfiguration : IEntityTypeConfiguration<Event>
{
    public void Configure(EntityTypeBuilder<Event> builder)
    {
        builder.Property(e => e.Slug).HasMaxLength(Slugs.Length);
        builder.HasIndex(e => e.Slug).IsUnique();
        builder.Property(e => e.Kind).HasMaxLength(40);
        builder.Property(e => e.Name).HasMaxLength(500);
        builder.Property(e => e.Place).HasMaxLength(300);
        builder.Property(e => e.Note).HasMaxLength(PersonConfiguration.Longest);
        builder.Property(e => e.Version).IsConcurrencyToken();
        builder.Property(e => e.FirstDay).UsePropertyAccessMode(PropertyAccessMode.Property);
        builder.Property(e => e.Folded).UsePropertyAccessMode(PropertyAccessMode.Property);
        builder.HasIndex(e => new { e.Kind, e.FirstDay });
    }
}

internal sealed class TermConfiguration : IEntityTypeConfiguration<Term>
{
    public void Configure(EntityTypeBuilder<Term> builder)
    {
        builder.Property(t => t.Ordinal).HasMaxLength(8);
        builder.HasOne(t => t.Organization).WithMany().HasForeignKey(t => t.OrganizationId);
    }
}
