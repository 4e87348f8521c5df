using HanoiFriendship.Web.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HanoiFriendship.Web.Data.Configurations;

internal sealed class MergeConfiguration : IEntityTypeConfiguration<Merge>
{
    public void Configure(EntityTypeBuilder<Merge> builder)
    {
        builder.Property(m => m.By).HasMaxLength(200);
        builder.Property(m => m.Moved).HasJsonConversion();
        builder.Property(m => m.Followed).HasJsonConversion().HasDefaultValueSql("'[]'");
        builder.HasOne(m => m.FromPerson).WithMany().HasForeignKey("FromPersonId").OnDelete(DeleteBehavior.NoAction);
        builder.HasOne(m => m.IntoPerson).WithMany().HasForeignKey("IntoPersonId").OnDelete(DeleteBehavior.NoAction);
        builder.HasOne(m => m.FromOrganization).WithMany().HasForeignKey("FromOrganizationId").OnDelete(DeleteBehavior.NoAction);
        builder.HasOne(m => m.IntoOrganization).WithMany().HasForeignKey("IntoOrganizationId").OnDelete(DeleteBehavior.NoAction);
    }
}

internal sealed class MentionConfiguration : IEntityTypeConfiguration<Mention>
{
    public void Configure(EntityTypeBuilder<Mention> builder)
    {
        builder.Property(m => m.Value).HasMaxLength(500);
        builder.Property(m => m.MatchReason).HasMaxLength(400);
        builder.Property(m => m.Rule).HasMaxLength(80);
        builder.Property(m => m.TermAsWritten).HasMaxLength(200);
        builder.Property(m => m.DecidedBy).HasMaxLength(200);
        // two who decide on one fact at one moment: the second finds it decided, as does a reading that would drop it
        builder.Property(m => m.DecidedAt).IsConcurrencyToken();
        builder.HasOne(m => m.Article).WithMany().HasForeignKey(m => m.ArticleId);
        // only the article takes its mentions along; SQL Server allows no second path
        builder.HasOne(m => m.Person).WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne(m => m.Organization).WithMany().HasForeignKey(m => m.OrganizationId).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne(m => m.Appointment).WithMany(a => a.Mentions).HasForeignKey(m => m.AppointmentId).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne(m => m.Term).WithMany().HasForeignKey(m => m.TermId).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne(m => m.Event).WithMany(e => e.Mentions).HasForeignKey(m => m.EventId).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne(m => m.Agreement).WithMany(a => a.Mentions).HasForeignKey(m => m.AgreementId).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne(m => m.Award).WithMany(a => a.Mentions).HasForeignKey(m => m.AwardId).OnDelete(DeleteBehavior.NoAction);
        builder.HasIndex(m => new { m.Property, m.PersonId });
    }
}

internal sealed class AgreementConfiguration : IEntityTypeConfiguration<Agreement>, IEntityTypeConfiguration<Award>, IEntityTypeConfiguration<NameDecision>
{
    public void Configure(EntityTypeBuilder<Agreement> builder)
    {
        builder.Property(a => a.Title).HasMaxLength(500);
        builder.Property(a => a.Period).HasMaxLength(60);
        builder.Property(a => a.FirstDay).UsePropertyAccessMode(PropertyAccessMode.Property);
        builder.HasOne(a => a.Event).WithMany().HasForeignKey(a => a.EventId).OnDelete(DeleteBehavior.NoAction);
    }

    public void Configure(EntityTypeBuilder<Award> builder)
    {
        builder.Property(a => a.What).HasMaxLength(300);
        builder.Property(a => a.By).HasMaxLength(300);
        builder.Property(a => a.To).HasMaxLength(300);
        builder.HasOne(a => a.Event).WithMany().HasForeignKey(a => a.EventId).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne(a => a.ToOrganization).WithMany().HasForeignKey(a => a.ToOrganizationId).OnDelete(DeleteBehavior.NoAction);
    }

    public void Configure(EntityTypeBuilder<NameDecision> builder)
    {
        builder.Property(d => d.Key).HasMaxLength(32).IsUnicode(false);
        builder.HasIndex(d => new { d.ArticleId, d.Key }).IsUnique();
        builder.Property(d => d.By).HasMaxLength(256);
        builder.HasOne(d => d.Article).WithMany().HasForeignKey(d => d.ArticleId);
    }
}
