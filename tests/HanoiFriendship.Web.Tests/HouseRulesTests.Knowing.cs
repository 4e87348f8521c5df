using Mono.Cecil;
using Mono.Cecil.Rocks;

namespace HanoiFriendship.Web.Tests;

/// <content>Who knows whom: what the compiled code refers to.</content>
public sealed partial class HouseRulesTests
{
    private const string Web = "HanoiFriendship.Web.";

    private static readonly string[] Activities = ["Importing", "Publishing", "Searching", "Rendering", "Feeds", "Media", "Registering"];

    /// <summary>What a room may know beside itself, the texts and the base library; other activities by their public types only.</summary>
    private static readonly Dictionary<string, string[]> MayKnow = new(StringComparer.Ordinal)
    {
        ["Model"] = [],
        ["Data"] = ["Model"],
        ["Importing"] = ["Data", "Model", .. Activities],
        ["Publishing"] = ["Data", "Model", .. Activities],
        ["Searching"] = ["Data", "Model", .. Activities],
        ["Rendering"] = ["Data", "Model", .. Activities],
        ["Feeds"] = ["Data", "Model", .. Activities],
        ["Media"] = ["Data", "Model", .. Activities],
        ["Registering"] = ["Data", "Model", .. Activities],
        ["Setup"] = ["Data", "Model", "Cli", .. Activities],
        ["Cli"] = ["Setup", "Data", "Model", .. Activities],
    };

    [Fact]
    public void Text_knows_the_base_library_alone() => Assert.All(
        typeof(Text.TextSpan).Assembly.GetReferencedAssemblies(), a => Assert.True(a.Name!.StartsWith("System.", StringComparison.Ordinal), a.Name));

    [Fact]
    public void Rooms_know_whom_they_may_know()
    {
        using var assembly = AssemblyDefinition.ReadAssembly(typeof(Program).Assembly.Location);
        var wrong = assembly.MainModule.GetAllTypes().Where(t => MayKnow.ContainsKey(Room(t)))
            .SelectMany(type => Known(type).Where(known => !MayKnowType(type, known)).Select(known => $"{type.FullName} knows {known.FullName}")).Distinct(StringComparer.Ordinal);
        Assert.Empty(wrong);
    }

    [Fact]
    public void Nobody_knows_the_pages()
    {
        using var assembly = AssemblyDefinition.ReadAssembly(typeof(Program).Assembly.Location);
        var wrong = assembly.MainModule.GetAllTypes().Where(t => t.FullName.StartsWith(Web, StringComparison.Ordinal) && Room(t) is not ("Pages" or "Areas"))
            .SelectMany(type => Known(type).Where(k => Room(k) == "Pages").Select(known => $"{type.FullName} knows {known.FullName}")).Distinct(StringComparer.Ordinal);
        Assert.Empty(wrong);
    }

    [Fact]
    public void The_model_knows_no_database_no_request_and_no_page()
    {
        using var assembly = AssemblyDefinition.ReadAssembly(typeof(Program).Assembly.Location);
        var outside = assembly.MainModule.GetAllTypes().Where(t => Room(t) == "Model").SelectMany(Known).Select(t => t.Namespace)
            .Where(n => n.StartsWith("Microsoft.", StringComparison.Ordinal) && n != "Microsoft.AspNetCore.Identity" && n != "Microsoft.CodeAnalysis").Distinct(StringComparer.Ordinal);
        Assert.Empty(outside);
    }

    private static bool MayKnowType(TypeDefinition type, TypeReference known)
    {
        var (from, to) = (Room(type), Room(known));
        return to.Length == 0 || to == from || (MayKnow[from].Contains(to) && (!Activities.Contains(to) || !Activities.Contains(from) || known.Resolve()?.IsNotPublic != true));
    }

    /// <summary>The folder below the site's own namespace; empty for what is not the site's.</summary>
    private static string Room(TypeReference type)
    {
        while (type.DeclaringType is not null)
        {
            type = type.DeclaringType;
        }
        return type.Namespace.StartsWith(Web, StringComparison.Ordinal) ? type.Namespace[Web.Length..].Split('.')[0] : "";
    }

    private static IEnumerable<TypeReference> Known(TypeDefinition type)
    {
        var direct = type.Interfaces.Select(i => i.InterfaceType).Append(type.BaseType)
            .Concat(type.Fields.Select(f => f.FieldType)).Concat(type.Properties.Select(p => p.PropertyType)).Concat(type.CustomAttributes.Select(a => a.AttributeType));
        var inMethods = type.Methods.SelectMany(m => m.Parameters.Select(p => p.ParameterType).Append(m.ReturnType)
            .Concat(m.HasBody ? m.Body.Variables.Select(v => v.VariableType).Concat(m.Body.Instructions.SelectMany(i => Operand(i.Operand))) : []));
        return direct.Concat(inMethods).OfType<TypeReference>().SelectMany(Parts);
    }

    private static IEnumerable<TypeReference> Operand(object? operand) => operand switch
    {
        GenericInstanceMethod method => [method.DeclaringType, .. method.GenericArguments],
        MethodReference method => [method.DeclaringType, method.ReturnType],
        FieldReference field => [field.DeclaringType, field.FieldType],
        TypeReference type => [type],
        _ => [],
    };

    private static IEnumerable<TypeReference> Parts(TypeReference type) =>
        type is GenericInstanceType generic ? [generic.ElementType, .. generic.GenericArguments.SelectMany(Parts)] : [type.GetElementType()];
}
