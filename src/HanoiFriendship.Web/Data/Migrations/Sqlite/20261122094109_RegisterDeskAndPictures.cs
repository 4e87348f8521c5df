using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HanoiFriendship.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class RegisterDeskAndPictures : Migration
    {
        /// <inheritdoc />
        // foreign keys come with their columns: as operations of their own they make SQLite build whole tables anew, outside of the one transaction
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "LineDecisions",
                table: "SourceDumps",
                type: "TEXT",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<DateTime>(
                name: "ReviewedAt",
                table: "SourceDumps",
                type: "TEXT",
                precision: 3,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EnglishTitle",
                table: "Positions",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Rank",
                table: "Positions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Version",
                table: "Positions",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<string>(
                name: "Language",
                table: "PersonName",
                type: "TEXT",
                unicode: false,
                maxLength: 8,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsHidden",
                table: "People",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Note",
                table: "People",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PortraitCredit",
                table: "People",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.Sql("""ALTER TABLE "People" ADD COLUMN "PortraitId" INTEGER NULL REFERENCES "Media" ("Id") ON DELETE RESTRICT;""");

            migrationBuilder.AddColumn<Guid>(
                name: "Version",
                table: "People",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<bool>(
                name: "IsHidden",
                table: "Organizations",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Note",
                table: "Organizations",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Version",
                table: "Organizations",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<bool>(
                name: "IsStated",
                table: "OrganizationName",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Language",
                table: "OrganizationName",
                type: "TEXT",
                unicode: false,
                maxLength: 8,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Followed",
                table: "Merges",
                type: "TEXT",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.Sql("""ALTER TABLE "Mentions" ADD COLUMN "AgreementId" INTEGER NULL REFERENCES "Agreements" ("Id");""");

            migrationBuilder.Sql("""ALTER TABLE "Mentions" ADD COLUMN "AwardId" INTEGER NULL REFERENCES "Awards" ("Id");""");

            migrationBuilder.AddColumn<string>(
                name: "By",
                table: "ImportRuns",
                type: "TEXT",
                nullable: true);

            migrationBuilder.Sql("""ALTER TABLE "ImportItem" ADD COLUMN "SourceDumpId" INTEGER NULL REFERENCES "SourceDumps" ("Id");""");

            migrationBuilder.AddColumn<string>(
                name: "Alt",
                table: "Figure",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "FocusX",
                table: "Figure",
                type: "INTEGER",
                nullable: false,
                defaultValue: 50);

            migrationBuilder.AddColumn<int>(
                name: "FocusY",
                table: "Figure",
                type: "INTEGER",
                nullable: false,
                defaultValue: 50);

            migrationBuilder.AddColumn<bool>(
                name: "IsDecorative",
                table: "Figure",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsLead",
                table: "Figure",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.Sql("""ALTER TABLE "Figure" ADD COLUMN "MediaId" INTEGER NULL REFERENCES "Media" ("Id") ON DELETE RESTRICT;""");

            migrationBuilder.AddColumn<bool>(
                name: "IsHidden",
                table: "Events",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsStated",
                table: "Events",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Note",
                table: "Events",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Version",
                table: "Events",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<string>(
                name: "Picture",
                table: "Articles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Figures",
                table: "ArticleRevision",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Agreements",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Title = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Period = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    SignedOn = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    FirstDay = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Status = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    IsStated = table.Column<bool>(type: "INTEGER", nullable: false),
                    EventId = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Agreements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Agreements_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Awards",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    What = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    To = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    ToOrganizationId = table.Column<int>(type: "INTEGER", nullable: true),
                    EventId = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Awards", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Awards_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_Awards_Organizations_ToOrganizationId",
                        column: x => x.ToOrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Media",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Hash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    OriginalName = table.Column<string>(type: "TEXT", maxLength: 260, nullable: false),
                    Caption = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Credit = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    By = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    ById = table.Column<string>(type: "TEXT", maxLength: 450, nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Media", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "NameDecisions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ArticleId = table.Column<int>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    Decision = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NameDecisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_NameDecisions_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OrganizationRelation",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrganizationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    OtherId = table.Column<int>(type: "INTEGER", nullable: false),
                    Since = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Until = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrganizationRelation", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OrganizationRelation_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_OrganizationRelation_Organizations_OtherId",
                        column: x => x.OtherId,
                        principalTable: "Organizations",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "RegisterRevisions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    EntryId = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Fields = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    ById = table.Column<string>(type: "TEXT", maxLength: 450, nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegisterRevisions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RegisterSlugs",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 112, nullable: false),
                    EntryId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegisterSlugs", x => new { x.Kind, x.Slug });
                });

            migrationBuilder.CreateTable(
                name: "MediaVariant",
                columns: table => new
                {
                    File = table.Column<string>(type: "TEXT", unicode: false, maxLength: 80, nullable: false),
                    MediaId = table.Column<int>(type: "INTEGER", nullable: false),
                    Width = table.Column<int>(type: "INTEGER", nullable: false),
                    Height = table.Column<int>(type: "INTEGER", nullable: false),
                    Bytes = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MediaVariant", x => x.File);
                    table.ForeignKey(
                        name: "FK_MediaVariant_Media_MediaId",
                        column: x => x.MediaId,
                        principalTable: "Media",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_People_PortraitId",
                table: "People",
                column: "PortraitId");

            migrationBuilder.CreateIndex(
                name: "IX_Mentions_AgreementId",
                table: "Mentions",
                column: "AgreementId");

            migrationBuilder.CreateIndex(
                name: "IX_Mentions_AwardId",
                table: "Mentions",
                column: "AwardId");

            migrationBuilder.CreateIndex(
                name: "IX_ImportItem_SourceDumpId",
                table: "ImportItem",
                column: "SourceDumpId");

            migrationBuilder.CreateIndex(
                name: "IX_Figure_MediaId",
                table: "Figure",
                column: "MediaId");

            migrationBuilder.CreateIndex(
                name: "IX_Agreements_EventId",
                table: "Agreements",
                column: "EventId");

            migrationBuilder.CreateIndex(
                name: "IX_Awards_EventId",
                table: "Awards",
                column: "EventId");

            migrationBuilder.CreateIndex(
                name: "IX_Awards_ToOrganizationId",
                table: "Awards",
                column: "ToOrganizationId");

            migrationBuilder.CreateIndex(
                name: "IX_Media_Hash",
                table: "Media",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MediaVariant_MediaId",
                table: "MediaVariant",
                column: "MediaId");

            migrationBuilder.CreateIndex(
                name: "IX_NameDecisions_ArticleId_Key",
                table: "NameDecisions",
                columns: new[] { "ArticleId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OrganizationRelation_OrganizationId",
                table: "OrganizationRelation",
                column: "OrganizationId");

            migrationBuilder.CreateIndex(
                name: "IX_OrganizationRelation_OtherId",
                table: "OrganizationRelation",
                column: "OtherId");

            migrationBuilder.CreateIndex(
                name: "IX_RegisterRevisions_Kind_EntryId_Number",
                table: "RegisterRevisions",
                columns: new[] { "Kind", "EntryId", "Number" },
                unique: true);

        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Figure_Media_MediaId",
                table: "Figure");

            migrationBuilder.DropForeignKey(
                name: "FK_ImportItem_SourceDumps_SourceDumpId",
                table: "ImportItem");

            migrationBuilder.DropForeignKey(
                name: "FK_Mentions_Agreements_AgreementId",
                table: "Mentions");

            migrationBuilder.DropForeignKey(
                name: "FK_Mentions_Awards_AwardId",
                table: "Mentions");

            migrationBuilder.DropForeignKey(
                name: "FK_People_Media_PortraitId",
                table: "People");

            migrationBuilder.DropTable(
                name: "Agreements");

            migrationBuilder.DropTable(
                name: "Awards");

            migrationBuilder.DropTable(
                name: "MediaVariant");

            migrationBuilder.DropTable(
                name: "NameDecisions");

            migrationBuilder.DropTable(
                name: "OrganizationRelation");

            migrationBuilder.DropTable(
                name: "RegisterRevisions");

            migrationBuilder.DropTable(
                name: "RegisterSlugs");

            migrationBuilder.DropTable(
                name: "Media");

            migrationBuilder.DropIndex(
                name: "IX_People_PortraitId",
                table: "People");

            migrationBuilder.DropIndex(
                name: "IX_Mentions_AgreementId",
                table: "Mentions");

            migrationBuilder.DropIndex(
                name: "IX_Mentions_AwardId",
                table: "Mentions");

            migrationBuilder.DropIndex(
                name: "IX_ImportItem_SourceDumpId",
                table: "ImportItem");

            migrationBuilder.DropIndex(
                name: "IX_Figure_MediaId",
                table: "Figure");

            migrationBuilder.DropColumn(
                name: "LineDecisions",
                table: "SourceDumps");

            migrationBuilder.DropColumn(
                name: "ReviewedAt",
                table: "SourceDumps");

            migrationBuilder.DropColumn(
                name: "EnglishTitle",
                table: "Positions");

            migrationBuilder.DropColumn(
                name: "Rank",
                table: "Positions");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Positions");

            migrationBuilder.DropColumn(
                name: "Language",
                table: "PersonName");

            migrationBuilder.DropColumn(
                name: "IsHidden",
                table: "People");

            migrationBuilder.DropColumn(
                name: "Note",
                table: "People");

            migrationBuilder.DropColumn(
                name: "PortraitCredit",
                table: "People");

            migrationBuilder.DropColumn(
                name: "PortraitId",
                table: "People");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "People");

            migrationBuilder.DropColumn(
                name: "IsHidden",
                table: "Organizations");

            migrationBuilder.DropColumn(
                name: "Note",
                table: "Organizations");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Organizations");

            migrationBuilder.DropColumn(
                name: "IsStated",
                table: "OrganizationName");

            migrationBuilder.DropColumn(
                name: "Language",
                table: "OrganizationName");

            migrationBuilder.DropColumn(
                name: "Followed",
                table: "Merges");

            migrationBuilder.DropColumn(
                name: "AgreementId",
                table: "Mentions");

            migrationBuilder.DropColumn(
                name: "AwardId",
                table: "Mentions");

            migrationBuilder.DropColumn(
                name: "By",
                table: "ImportRuns");

            migrationBuilder.DropColumn(
                name: "SourceDumpId",
                table: "ImportItem");

            migrationBuilder.DropColumn(
                name: "Alt",
                table: "Figure");

            migrationBuilder.DropColumn(
                name: "FocusX",
                table: "Figure");

            migrationBuilder.DropColumn(
                name: "FocusY",
                table: "Figure");

            migrationBuilder.DropColumn(
                name: "IsDecorative",
                table: "Figure");

            migrationBuilder.DropColumn(
                name: "IsLead",
                table: "Figure");

            migrationBuilder.DropColumn(
                name: "MediaId",
                table: "Figure");

            migrationBuilder.DropColumn(
                name: "IsHidden",
                table: "Events");

            migrationBuilder.DropColumn(
                name: "IsStated",
                table: "Events");

            migrationBuilder.DropColumn(
                name: "Note",
                table: "Events");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Events");

            migrationBuilder.DropColumn(
                name: "Picture",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "Figures",
                table: "ArticleRevision");
        }
    }
}
