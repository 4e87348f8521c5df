using HanoiFriendship.Web.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HanoiFriendship.Web.Data.Configurations;

internal sealed class SectionConfiguration : IEntityTypeConfiguration<Section>
{
    public void Configure(EntityTypeBuilder<Section> builder)
    {
        builder.Property(s => s.Slug).HasMaxLength(Slugs.Length);
        builder.HasIndex(s => s.Slug).IsUnique();
        builder.Property(s => s.Name).HasMaxLength(200);
        builder.Property(s => s.EnglishName).HasMaxLength(200);
        builder.HasData(
            new Section { Id = 1, Order = 1, Slug = "tin-hoat-dong", Name = "Tin hoạt động", EnglishName = "News" },
            new Section { Id = 2, Order = 2, Slug = "hoi-thanh-vien", Name = "Hội thành viên", EnglishName = "Member associations" },
            new Section { Id = 3, Order = 3, Slug = "doi-ngoai-nhan-dan", Name = "Đối ngoại nhân dân", EnglishName = "People-to-people diplomacy" },
            new Section { Id = 4, Order = 4, Slug = "thong-bao", Name = "Thông báo", EnglishName = "Notices" });
    }
}

internal sealed class PageConfiguration : IEntityTypeConfiguration<Page>, IEntityTypeConfiguration<PageRevision>
{
    public void Configure(EntityTypeBuilder<PageRevision> builder)
    {
        builder.HasOne<Page>().WithMany().HasForeignKey(r => r.PageId);
        builder.Property(r => r.Title).HasMaxLength(500);
        builder.Property(r => r.EnglishTitle).HasMaxLength(500);
        builder.Property(r => r.By).HasMaxLength(256);
    }

    public void Configure(EntityTypeBuilder<Page> builder)
    {
        builder.Property(p => p.Slug).HasMaxLength(Slugs.Length);
        builder.HasIndex(p => p.Slug).IsUnique();
        builder.Property(p => p.Title).HasMaxLength(500);
        builder.Property(p => p.EnglishTitle).HasMaxLength(500);
        builder.Property(p => p.Version).IsConcurrencyToken();
    }
}

internal sealed class FeedbackConfiguration : IEntityTypeConfiguration<Feedback>
{
    public void Configure(EntityTypeBuilder<Feedback> builder)
    {
        builder.Property(f => f.About).HasMaxLength(500);
        builder.Property(f => f.Message).HasMaxLength(Feedback.LongestMessage);
        builder.Property(f => f.Name).HasMaxLength(200);
        builder.Property(f => f.Email).HasMaxLength(200);
        builder.HasIndex(f => f.HandledAt);
    }
}

internal sealed class SourceDumpConfiguration : IEntityTypeConfiguration<SourceDump>
{
    public void Configure(EntityTypeBuilder<SourceDump> builder)
    {
        builder.Property(d => d.Name).HasMaxLength(260);
        builder.Property(d => d.Sha256).HasMaxLength(64).IsUnicode(false);
        builder.HasIndex(d => d.Sha256).IsUnique();
        builder.HasIndex(d => d.Name);
        builder.Property(d => d.EncodingName).HasMaxLength(40);
        builder.Property(d => d.Notes).HasJsonConversion();
        builder.Property(d => d.LineDecisions).HasJsonConversion().HasDefaultValueSql("'[]'");
        builder.Ignore(d => d.KindsOfLines);
        builder.HasOne(d => d.Article).WithMany().HasForeignKey(d => d.ArticleId).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class ImportRunConfiguration : IEntityTypeConfiguration<ImportRun>, IEntityTypeConfiguration<ImportItem>
{
    public void Configure(EntityTypeBuilder<ImportRun> builder) =>
        builder.HasMany(r => r.Items).WithOne().HasForeignKey(i => i.ImportRunId);

    public void Configure(EntityTypeBuilder<ImportItem> builder)
    {
        builder.Property(i => i.Name).HasMaxLength(260);
        builder.Property(i => i.Remarks).HasJsonConversion();
        builder.HasOne(i => i.Article).WithMany().HasForeignKey(i => i.ArticleId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(i => i.SourceDump).WithMany().HasForeignKey(i => i.SourceDumpId).OnDelete(DeleteBehavior.NoAction);
    }
}

internal sealed class MediaFileConfiguration : IEntityTypeConfiguration<MediaFile>
{
    public void Configure(EntityTypeBuilder<MediaFile> builder)
    {
        builder.Property(m => m.Hash).HasMaxLength(64).IsUnicode(false);
        builder.HasIndex(m => m.Hash).IsUnique();
        builder.Property(m => m.OriginalName).HasMaxLength(260);
        builder.Property(m => m.Caption).HasMaxLength(1000);
        builder.Property(m => m.Credit).HasMaxLength(200);
        builder.Property(m => m.By).HasMaxLength(256);
        builder.Property(m => m.ById).HasMaxLength(450);
        builder.Ignore(m => m.Largest);
        builder.HasMany(m => m.Variants).WithOne(f => f.Media).HasForeignKey(f => f.MediaId);
    }
}

internal sealed class MediaVariantConfiguration : IEntityTypeConfiguration<MediaVariant>
{
    public void Configure(EntityTypeBuilder<MediaVariant> builder)
    {
        builder.HasKey(f => f.File);
        builder.Property(f => f.File).HasMaxLength(80).IsUnicode(false);
    }
}
