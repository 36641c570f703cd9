/// Tells random letters from words by how usual their letter pairs are.
///
/// A first-order Markov model of the words in source code, headers and documentation. On words that it
/// was not told apart from (two words joined, as identifiers are) one in a hundred passes for random;
/// of random letters three in four do at 8 letters, nine in ten at 16.
package enum LetterModel {
  /// −log₂ P(second letter | first letter) − 1, rounded, 0…9: 26 rows by first letter, 26 columns by
  /// second. Made by tools/make-letter-model.py.
  private static let costs: [UInt8] = Array(
    """
    64336647495232848232556658
    24442567357256357335378758
    26452573483456258442467868
    35541566277566467445467868
    46335457697442656223756468
    35443267287355359344477859
    36562654397454458335467776
    26651677286555268454476858
    44344448786331348433849694
    25542566364655246535364878
    36551655276455457535475768
    26642668297366259744458848
    24551678287546328645467869
    36333427385665369632558968
    55336557585331439234354778
    27552664396366348243477849
    45544665586355764446066857
    26441658295545359433557959
    47462664396566447632476858
    37562673297566359244576747
    43453458497332638232778687
    25461567298546456645757778
    26552664296553367335776677
    44343476376545527542667458
    46554667488443528534666777
    26661655387455358655675554
    """.utf8
  ).filter { $0 != 10 }.map { $0 - 48 }

  /// Mean cost of the letter pairs, 0–9; words have about 3, random letters about 5. Case is ignored,
  /// pairs with anything but ASCII letters do not count. Nil without pairs.
  package static func cost(_ value: [UInt8]) -> Double? {
    var sum = 0
    var pairs = 0
    for index in value.indices.dropFirst() where value[index - 1].isASCIILetter && value[index].isASCIILetter
    {
      sum += Int(costs[(Int(value[index - 1] | 32) - 97) * 26 + Int(value[index] | 32) - 97])
      pairs += 1
    }
    return pairs == 0 ? nil : Double(sum) / Double(pairs)
  }

  /// True when letters do not read like words. The shorter the value, the surer the model must be.
  package static func isRandom(_ value: [UInt8]) -> Bool {
    guard value.count >= 6, let cost = cost(value) else { return false }
    return cost >= (value.count < 8 ? 5.2 : value.count < 12 ? 4.6 : 4.3)
  }
}
