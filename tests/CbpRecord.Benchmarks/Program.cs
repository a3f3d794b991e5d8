using BenchmarkDotNet.Running;
using CbpRecord.Benchmarks;

if (args is ["facts"]) Console.WriteLine(PacketBenchmarks.Facts());
else BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
