using System.Runtime.CompilerServices;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;

// dotnet run -c Release --project tests/HanoiFriendship.Benchmarks -- --filter '*'
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, DefaultConfig.Instance.WithArtifactsPath(Path.Combine(Here(), "BenchmarkDotNet.Artifacts")));

static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
