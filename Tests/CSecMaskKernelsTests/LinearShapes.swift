extension Shapes {
  /// Rows, columns and depths that leave every kind of rest behind the tiles, panels and blocks of a product.
  static let tiles: [LinearShape] =
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 15, 16, 17, 33, 64, 128, 169, 350].map {
      LinearShape(rows: $0, columns: 51, depth: 70)
    }
    + [1, 2, 3, 5, 7, 8, 9, 15, 16, 17, 31, 47, 48, 49, 63, 64, 65, 97, 385].map {
      LinearShape(rows: 9, columns: $0, depth: 37)
    }
    + [1, 2, 3, 5, 7, 8, 9, 15, 16, 17, 31, 48, 63, 64, 65, 511, 512, 513, 767, 769, 1000, 1537, 2100].map {
      LinearShape(rows: 7, columns: 5, depth: $0)
    }
    + [LinearShape(rows: 3, columns: 400, depth: 800)]
}
